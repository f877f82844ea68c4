package org.authoritydirectory.notice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is one address, of characters that end no header and begin no command. */
class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "office@justice.example, office@justice.example",
        "Office.Of+Entries@Justice.EXAMPLE, office.of+entries@justice.example",
        "o'neill@justice.example, o'neill@justice.example",
        "office@münchen.example, office@xn--mnchen-3ya.example"
    })
    void whatIsAnAddressIsTaken(String address, String mailbox) {
        assertThat(Mailbox.of(address)).contains(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "office",
                "office@",
                "@justice.example",
                "office@localhost",
                "a@b@justice.example",
                "a,b@justice.example",
                "a;b@justice.example",
                "a b@justice.example",
                "<office@justice.example>",
                "Office <office@justice.example>",
                "office(comment)@justice.example",
                "\"office\"@justice.example",
                "office@justice.example\r\nBcc: x@evil.example",
                "office\r\n@justice.example",
                "office@justice.example>\r\nDATA",
                "office@[127.0.0.1]",
                ".office@justice.example",
                "office..of@justice.example",
                "bürgerbüro@justice.example",
                "office@justice..example",
                "office@justice.example."
            })
    void whatIsNoneIsPassedOver(String address) {
        assertThat(Mailbox.of(address)).isEmpty();
    }

    @Property
    void whateverIsTakenIsOneShortLineOfAscii(
            @ForAll
                    @Chars({'a', 'b', '.', '-', 'é', ',', '<', '>', '"', ' ', '\r', '\n', '\u202e', '@'})
                    @StringLength(max = 12)
                    String text) {
        Mailbox.of("a" + text + "b@c" + text.replace("@", "") + "d.example")
                .ifPresent(mailbox ->
                        assertThat(mailbox).matches("[a-z0-9.-]+@[a-z0-9.-]+").hasSizeLessThanOrEqualTo(254));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100_000})
    void whatIsTooLongIsPassedOver(int length) {
        assertThat(Mailbox.of("a".repeat(length) + "@justice.example")).isEmpty();
        assertThat(Mailbox.of("a@" + "b.".repeat(length * 3) + "example")).isEmpty();
    }
}
