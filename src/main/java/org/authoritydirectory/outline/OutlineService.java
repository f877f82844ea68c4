package org.authoritydirectory.outline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.authoritydirectory.addressee.AddresseeInput;
import org.authoritydirectory.addressee.AddresseeService;
import org.authoritydirectory.addressee.AddresseeView;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.TreatyService;

/** Drafts the outline of a request to the authority that a question finds. It is told nothing of the case. */
@ApplicationScoped
class OutlineService {

    private final AddresseeService addressees;
    private final TreatyService treaties;

    OutlineService(AddresseeService addressees, TreatyService treaties) {
        this.addressees = addressees;
        this.treaties = treaties;
    }

    /** An outline with the number of the publication it reflects. */
    record Drafted(OutlineView view, long sequence) {}

    /**
     * The outline for a reader who may see so much.
     *
     * @param authority id of the addressee that is meant; null where the question shall find one alone
     */
    Drafted draft(AddresseeInput question, String authority, DraftLanguage language, Visibility audience) {
        AddresseeService.Answered answered = addressees.answer(question, audience);
        List<AddresseeView> found = Choice.among(answered.view(), authority);
        AddresseeView addressee = found.get(0);
        String code = addressee.designations().get(0).instrument();
        List<Instrument> others = found.stream()
                .flatMap(view -> view.designations().stream())
                .map(Designation::instrument)
                .filter(other -> !other.equals(code))
                .distinct()
                .map(other -> treaties.instrument(other).orElseThrow())
                .toList();
        Draft draft = new Draft(
                question,
                answered.view(),
                addressee,
                treaties.instrument(code).orElseThrow(),
                others,
                treaties,
                Wording.in(language));
        return new Drafted(view(draft), answered.sequence());
    }

    private OutlineView view(Draft draft) {
        Wording wording = draft.wording();
        AddresseeView addressee = draft.addressee();
        Function function = treaties.function(draft.question().function()).orElseThrow();
        return new OutlineView(
                wording.language().tag(),
                wording.say("title", wording.language().name(function.names())),
                wording.say("notice"),
                Boolean.TRUE.equals(addressee.provenance().sample()) ? wording.say("sample") : null,
                addressee.authority(),
                addressee.href(),
                function.code(),
                draft.instrument().code(),
                new RequestParts(draft).sections(),
                new SendingParts(draft).sections());
    }
}
