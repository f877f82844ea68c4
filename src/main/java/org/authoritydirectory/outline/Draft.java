package org.authoritydirectory.outline;

import java.util.List;
import java.util.Optional;
import org.authoritydirectory.addressee.AddresseeInput;
import org.authoritydirectory.addressee.AddresseeView;
import org.authoritydirectory.addressee.AddresseesView;
import org.authoritydirectory.addressee.PartiesView;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.outline.OutlineView.Kind;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.outline.OutlineView.Section;
import org.authoritydirectory.outline.OutlineView.Source;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.TreatyService;

/**
 * What an outline is made from.
 *
 * @param others instruments under which the addressee is designated for the function as well
 */
record Draft(
        AddresseeInput question,
        AddresseesView answer,
        AddresseeView addressee,
        Instrument instrument,
        List<Instrument> others,
        TreatyService treaties,
        Wording wording) {

    /** The designation the request goes by. */
    Designation designation() {
        return addressee.designations().get(0);
    }

    boolean urgent() {
        return Boolean.TRUE.equals(question.urgent());
    }

    /** The name of a State in the language of the outline; of a code that is none, the code. */
    String state(String code) {
        return treaties.state(code)
                .map(State::names)
                .map(wording.language()::name)
                .orElse(code);
    }

    /** The full name of an instrument; in English where it is not known in the language of the outline. */
    String name(Instrument instrument) {
        return wording.language().name(instrument.names());
    }

    /** The relation of the States to the instrument; empty where the directory knows none, as of a related one. */
    Optional<PartiesView> parties() {
        return answer.parties().stream()
                .filter(parties -> parties.instrument().equals(instrument.code()))
                .findFirst();
    }

    /** A part whose source is in the treaty, or usual practice. */
    Section section(Contents.Part part, List<Line> lines) {
        String text = part.article() == null
                ? wording.say("source.practice")
                : wording.say("source." + code(part.kind()), part.article(), name(instrument));
        return section(
                part.code(),
                new Source(part.kind(), part.article() == null ? null : instrument.code(), part.article(), text),
                lines);
    }

    /** A part that is what the directory knows. */
    Section known(String code, List<Line> lines) {
        return section(
                code,
                new Source(Kind.DIRECTORY, null, null, wording.say("source.directory", addressee.authority())),
                lines);
    }

    /** A part that is what the reference data know, and the entry. */
    Section reference(String code, List<Line> lines) {
        return section(
                code,
                new Source(Kind.DIRECTORY, null, null, wording.say("source.reference", addressee.authority())),
                lines);
    }

    private Section section(String code, Source source, List<Line> lines) {
        return new Section(code, wording.say("heading." + code), source, wording.say("hint." + code), lines);
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
