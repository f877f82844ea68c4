package org.authoritydirectory.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;
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

/** The table loses nothing, and a spreadsheet that opens it computes nothing. Another library reads it than wrote it. */
class TableTest {

    private static final TreatyService TREATIES = new TreatyService();
    private static final FormatService FORMATS = new FormatService(TREATIES);

    /** Where a spreadsheet begins to compute: said anew here, wider than the code, quotation marks and blanks first. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\h\\v\"“”„«»]*[=+\\-@\\t\\r＝＋－＠]");

    @Provide
    Arbitrary<EntryView> entries() {
        return FullEntry.any();
    }

    @Property(tries = 150)
    void aRowIsTheWholeEntry(@ForAll("entries") EntryView view) {
        List<CSVRecord> rows = ReadTable.rows(FORMATS.one(Format.CSV, view));
        assertThat(rows).hasSize(1);
        assertThat(ReadTable.entry(rows.get(0))).isEqualTo(EntryJson.tree(view));
        assertHarmless(rows.get(0));
    }

    @Test
    void theSampleAndGeneratedEntriesAreReadAgain() throws IOException {
        List<EntryView> views = java.util.stream.Stream.concat(
                        Sample.lines().stream().map(EntryJson::read), new EntryGenerator(5, TREATIES).entries(500))
                .map(entry -> EntryView.publicOf(entry, Freshness.DUE))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EntryWriter writer = FORMATS.list(Format.CSV, bytes);
        for (EntryView view : views) {
            writer.write(view);
        }
        writer.end();
        List<CSVRecord> rows = ReadTable.rows(bytes.toByteArray());
        assertThat(rows).hasSameSizeAs(views);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(ReadTable.entry(rows.get(i))).isEqualTo(EntryJson.tree(views.get(i)));
            assertHarmless(rows.get(i));
            assertThat(rows.get(i).get("sample")).isEqualTo("true");
        }
    }

    /** Threat 16: each of these, as the name, the line of an address, an alias, the notified form of a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1,1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\t1",
                "\r1",
                " =1+1",
                "\u00A0=1+1",
                "\u3000=1+1",
                "\uFEFF=1+1",
                "\"=1+1",
                "'=1+1",
                "\" '=1+1\"",
                "“=1+1”",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(1,1)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://x.example\",\"Justice\")",
                "=1+1\r\n=2+2",
                "+371 703 6801",
                "-"
            })
    void whatASpreadsheetWouldComputeIsText(String text) {
        Entry entry = EntryJson.read("""
                {"id": "LVA-7K3Q9D", "state": "LVA", "names": {"en": "x"}, "provenance": {"source": "x"},
                 "address": {"locality": "x"}, "aliases": ["x", "y"],
                 "channels": [{"id": "c1", "kind": "phone", "verbatim": "x", "visibility": "public"}]}
                """.replace("\"x\"", EntryJson.write(text)));
        CSVRecord row = row(entry);
        row.forEach(TableTest::assertHarmless);
        for (String column : List.of("name", "locality", "source")) {
            assertThat(row.get(column)).startsWith("'");
            assertThat(ReadTable.text(row.get(column))).isEqualTo(text);
        }
        String line = text.replaceAll("\\R", " ");
        assertThat(ReadTable.lines(row.get("aliases"))).containsExactly(line, "y");
        assertThat(ReadTable.lines(row.get("phones"))).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\",\r\n=1+1", "x\",=1+1,\"", "x\r\nLVA-000000,LVA,y", ",", "\"\"", "\"", "\\\""})
    void nothingInACellMakesAnotherOne(String text) {
        CSVRecord row = row(FullEntry.of(text).entry());
        assertThat(row.size()).isEqualTo(Table.COLUMNS.size());
        assertThat(row.get("locality")).isEqualTo(text);
        assertThat(row.get("id")).isEqualTo("LVA-7K3Q9D");
        assertThat(row.get("freshness")).isEqualTo("current");
    }

    /** What only looks like it stays as it is: a spreadsheet shows every sign that is in the cell. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a=b", "x-1", "'s-Gravenhage", "‘t Hof", "O'Brien", "\"Justice\"", "1-2", "司法部", "#", "'", ""})
    void whatIsHarmlessIsLeftAlone(String text) {
        assertThat(Cell.text(text)).isEqualTo(text);
    }

    @Test
    void aPhoneNumberIsReadableForPeopleAndForPrograms() {
        Entry entry = EntryJson.read("""
                {"id": "LVA-7K3Q9D", "state": "LVA", "names": {"en": "x"}, "provenance": {"source": "x"},
                 "channels": [
                  {"id": "c1", "kind": "phone", "value": "+37167036801", "visibility": "public"},
                  {"id": "c2", "kind": "phone", "value": "+4312345", "visibility": "public"},
                  {"id": "c3", "kind": "fax", "value": "+43=1+1", "visibility": "public"}]}
                """);
        assertThat(row(entry).get("phones")).isEqualTo("tel:+37167036801\ntel:+4312345");
        assertThat(row(entry).get("faxes")).isEqualTo("'+43=1+1");
        assertThat(EntryJson.object(ReadTable.lines(row(entry).get("channels")).get(0))
                        .path("value")
                        .asText())
                .isEqualTo("+37167036801");
    }

    @Test
    void theFirstRowHasTheNamesAndEveryRowAsManyCells() {
        String table = new String(FORMATS.one(Format.CSV, FullEntry.of("x")), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFFid,state,name,sample,functions,");
        assertThat(Table.COLUMNS).extracting(Column::name).doesNotHaveDuplicates();
        assertThat(row(FullEntry.of("x").entry()).size()).isEqualTo(Table.COLUMNS.size());
    }

    private static CSVRecord row(Entry entry) {
        List<CSVRecord> rows = ReadTable.rows(FORMATS.one(Format.CSV, EntryView.publicOf(entry, Freshness.CURRENT)));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** Each cell, and each of its lines, which people take apart. */
    private static void assertHarmless(CSVRecord row) {
        row.forEach(cell -> {
            assertHarmless(cell);
            cell.lines().forEach(TableTest::assertHarmless);
        });
    }

    private static void assertHarmless(String cell) {
        assertThat(FORMULA.matcher(cell).find()).as(cell).isFalse();
    }
}
