package org.authoritydirectory.outline;

import java.util.List;
import java.util.Locale;
import org.authoritydirectory.addressee.PartiesView;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.outline.OutlineView.Line;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.LegalSource;

/** Writes under what the request is made, and what is known of both States' relation to it. */
final class LegalBasis {

    private final Draft draft;
    private final Wording wording;

    LegalBasis(Draft draft) {
        this.draft = draft;
        this.wording = draft.wording();
    }

    List<Line> lines() {
        Lines lines = new Lines(wording);
        lines.add("instrument", draft.name(draft.instrument()));
        articles(lines);
        designated(lines);
        for (Instrument other : draft.others()) {
            lines.add("designated-also", draft.name(other));
        }
        Contents.otherTreaty(draft.question().function(), draft.instrument().code())
                .ifPresent(article -> lines.say(wording.say("party.other-treaty", article)));
        if (draft.parties().isEmpty()) {
            return lines.say(wording.say("party.not-covered")).list();
        }
        PartiesView parties = draft.parties().orElseThrow();
        lines.add("requested-state", party(parties.requested()));
        if (parties.requesting() != null) {
            lines.add("requesting-state", party(parties.requesting()));
        } else {
            lines.blanks(List.of("requesting-state"));
        }
        if (parties.knownAsOf() != null) {
            lines.say(wording.say("party.known-as-of", parties.knownAsOf().toString()));
        }
        if (parties.legalBasis() != null) {
            lines.say(wording.say(
                    "basis." + code(parties.legalBasis()),
                    draft.state(draft.question().requested())));
            lines.add("condition", parties.condition());
        }
        return lines.list();
    }

    private void articles(Lines lines) {
        draft.treaties().function(draft.question().function()).map(Function::legalSources).orElse(List.of()).stream()
                .filter(source -> source.instrument().equals(draft.instrument().code()) && source.article() != null)
                .forEach(source -> lines.add("article", article(source)));
    }

    /** Its number without the paragraph that designates authorities, and its title where it is known. */
    private String article(LegalSource source) {
        String title = wording.language().name(source.titles());
        return source.article().replaceAll("\\(.*", "") + (title == null ? "" : " – " + title);
    }

    private void designated(Lines lines) {
        Designation designation = draft.designation();
        String date = designation.notification() == null
                ? null
                : designation.notification().date();
        lines.add("designated-under", designation.article()).add("notified", date);
    }

    private String party(PartiesView.Party party) {
        String state = draft.state(party.state());
        return party.inForce() == null
                ? wording.say("party." + code(party.status()), state)
                : wording.say(
                        "party." + code(party.status()), state, party.inForce().toString());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
