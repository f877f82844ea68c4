package org.authoritydirectory.format;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.authoritydirectory.Sample;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.authority.EntryJson;
import org.authoritydirectory.authority.EntryView;
import org.authoritydirectory.authority.Freshness;
import org.authoritydirectory.sample.EntryGenerator;
import org.authoritydirectory.treaty.TreatyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card an entry, with all that the entry says and no line that somebody smuggled into it. */
class CardTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final FormatService FORMATS = new FormatService(TREATIES);

    /** How often each property stands on a card of {@link FullEntry}, whatever is written in it. */
    private static final Map<String, Integer> SHAPE = Map.ofEntries(
            Map.entry("KIND", 1),
            Map.entry("UID", 1),
            Map.entry("REV", 1),
            Map.entry("FN", 3),
            Map.entry("ORG", 4),
            Map.entry("NICKNAME", 1),
            Map.entry("ADR", 1),
            Map.entry("TEL", 3),
            Map.entry("EMAIL", 1),
            Map.entry("LANG", 2),
            Map.entry("TZ", 1),
            Map.entry("CATEGORIES", 1));

    @Provide
    Arbitrary<EntryView> entries() {
        return FullEntry.any();
    }

    @Property(tries = 150)
    void aCardSaysAllThatTheEntrySays(@ForAll("entries") EntryView view) {
        byte[] bytes = FORMATS.one(Format.VCARD, view);
        assertHoldsAll(card(bytes), view);
        List<VCard> read =
                Ezvcard.parse(new String(bytes, StandardCharsets.UTF_8)).all();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).getFormattedNames())
                .extracting(name -> name.getValue())
                .containsExactlyElementsOf(view.entry().names().values());
    }

    @Test
    void theSampleAndGeneratedEntriesAreACardEach() throws IOException {
        List<EntryView> views = java.util.stream.Stream.concat(
                        Sample.lines().stream().map(EntryJson::read), new EntryGenerator(6, TREATIES).entries(500))
                .map(entry -> EntryView.publicOf(entry, Freshness.DUE))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EntryWriter writer = FORMATS.list(Format.VCARD, bytes);
        for (EntryView view : views) {
            writer.write(view);
        }
        writer.end();
        List<List<StrictCards.Line>> cards = StrictCards.read(bytes.toByteArray());
        assertThat(cards).hasSameSizeAs(views);
        for (int i = 0; i < cards.size(); i++) {
            assertHoldsAll(cards.get(i), views.get(i));
            assertThat(texts(cards.get(i), "NOTE")).contains(Notes.SAMPLE);
            assertThat(all(cards.get(i), "CATEGORIES").get(0).parts().get(0)).startsWith("sample");
        }
    }

    /** Threat 17: whatever stands in every text of an entry, the card has the lines it has otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nEMAIL:thief@x.example",
                "x\nEMAIL:thief@x.example",
                "x\rEMAIL:thief@x.example",
                "x\r\n EMAIL:thief@x.example",
                "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Thief\r\nEND:VCARD",
                "x\u0085EMAIL:thief@x.example",
                "x\u2028TEL:+1",
                "x\u2029TEL:+1",
                "x\u000BTEL:+1",
                "x\u000CTEL:+1",
                "x\u0000TEL:+1",
                "x\tTEL:+1",
                "x\\nEMAIL:thief@x.example",
                "x\\\nEMAIL:thief@x.example",
                "a;b,c:d\\e",
                "\\",
                "\\\\",
                ";;;;;;",
                ",",
                "\":EMAIL:thief@x.example",
                "\";X=\"y",
                "^n^'^^ ^x",
                "END:VCARD",
                "c1.TEL;VALUE=uri:tel:+1",
                "=0D=0AEMAIL:thief@x.example"
            })
    void nothingInAnEntryMakesALine(String text) {
        List<StrictCards.Line> card = card(FORMATS.one(Format.VCARD, FullEntry.of(text)));
        SHAPE.forEach((name, times) -> assertThat(all(card, name)).as(name).hasSize(times));
        assertThat(all(card, "FN").get(0).text()).isEqualTo(CardText.of(text));
        assertThat(all(card, "EMAIL").get(0).text()).isEqualTo(CardText.of(text));
        assertThat(all(card, "ORG").get(0).parts())
                .isEqualTo(List.of(List.of(CardText.of(text)), List.of(CardText.of(text))));
        assertThat(all(card, "NICKNAME").get(0).parts())
                .isEqualTo(List.of(List.of(CardText.of(text), CardText.of(text))));
        assertThat(all(card, "ADR").get(0).parameters().get("LABEL")).isEqualTo(CardText.parameter(text));
        assertThat(all(card, "URL"))
                .as("the two that are there, and one the text is a part of")
                .hasSizeBetween(2, 3);
        assertThat(all(card, "SOURCE")).isEmpty();
    }

    /** A line of 75 octets at most, whatever character is at its end. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "司", "👩", "ع", "👩‍⚖️", " ", "\\", ","})
    void foldingPartsNoCharacter(String sign) {
        for (int before = 0; before < 80; before++) {
            String text = "a".repeat(before) + sign.repeat(200) + "a";
            Entry entry = EntryJson.read("""
                    {"id": "LVA-7K3Q9D", "state": "LVA", "names": {"en": %s}, "provenance": {"source": "x"}}
                    """.formatted(EntryJson.write(text)));
            List<StrictCards.Line> card = card(FORMATS.one(Format.VCARD, EntryView.publicOf(entry, Freshness.CURRENT)));
            assertThat(all(card, "FN").get(0).text()).isEqualTo(text);
        }
    }

    /** What a program would follow is only what leads to a page, a mailbox or a phone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "END:VCARD",
                "file:///etc/passwd",
                "x y",
                "//x.example"
            })
    void whatIsNoLinkIsNoUrl(String text) {
        List<StrictCards.Line> card = card(FORMATS.one(Format.VCARD, FullEntry.of(text)));
        assertThat(all(card, "URL")).noneMatch(line -> line.raw().equals(text));
        assertThat(all(card, "SOURCE")).isEmpty();
    }

    @Test
    void aChannelIsWhatItIs() {
        List<StrictCards.Line> card = card(FORMATS.one(Format.VCARD, FullEntry.of("x")));
        StrictCards.Line phone = all(card, "TEL").get(0);
        assertThat(phone.raw()).isEqualTo("tel:+37167036801");
        assertThat(phone.group()).isEqualTo("c1");
        assertThat(phone.parameters()).containsEntry("VALUE", "uri").containsEntry("TYPE", "voice,work");
        assertThat(all(card, "TEL").get(2).parameters()).containsEntry("TYPE", "fax,work");
        assertThat(all(card, "URL")).extracting(StrictCards.Line::raw).contains("https://www.tm.example/a,b;c?d=1");
        assertThat(all(card, "LANG")).extracting(StrictCards.Line::text).containsExactly("lv", "en");
        assertThat(all(card, "LANG"))
                .extracting(line -> line.parameters().get("PREF"))
                .containsExactly("1", "2");
        assertThat(all(card, "TZ").get(0).text()).isEqualTo("Europe/Riga");
        assertThat(all(card, "REV").get(0).text()).isEqualTo("20261123T100000Z");
        assertThat(all(card, "UID").get(0).text()).isEqualTo("LVA-7K3Q9D");
        assertThat(all(card, "ADR").get(0).parts().get(6)).containsExactly("Latvia");
        assertThat(all(card, "CATEGORIES").get(0).parts().get(0))
                .containsExactly("sample", "mutual-legal-assistance", "untoc", "extradition");
    }

    private static List<StrictCards.Line> card(byte[] bytes) {
        List<List<StrictCards.Line>> cards = StrictCards.read(bytes);
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static List<StrictCards.Line> all(List<StrictCards.Line> card, String name) {
        return card.stream().filter(line -> line.name().equals(name)).toList();
    }

    private static List<String> texts(List<StrictCards.Line> card, String name) {
        return all(card, name).stream().map(StrictCards.Line::text).toList();
    }

    /** Every text of the entry is somewhere on the card as it stands. */
    private static void assertHoldsAll(List<StrictCards.Line> card, EntryView view) {
        Entry entry = view.entry();
        List<String> said = new ArrayList<>();
        card.forEach(line -> said.addAll(line.said()));
        String all = String.join("\n", said);
        for (String text : FullEntry.texts(view)) {
            assertThat(all.contains(text)).as(text).isTrue();
        }
        assertThat(texts(card, "FN"))
                .containsExactlyInAnyOrderElementsOf(entry.names().values());
        assertThat(all(card, "EMAIL")).hasSize((int) entry.channels().stream()
                .filter(channel -> channel.kind().code().equals("email"))
                .count());
    }
}
