package org.authoritydirectory.addressee;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.directory.StateEntries;
import org.authoritydirectory.directory.StateService;
import org.authoritydirectory.schedule.ScheduleService;
import org.authoritydirectory.treaty.TreatyService;

/** Answers where requests go, from what is published now. */
@ApplicationScoped
public class AddresseeService {

    private final StateService states;
    private final TreatyService treaties;
    private final ScheduleService schedule;
    private final Clock clock;

    AddresseeService(StateService states, TreatyService treaties, ScheduleService schedule, Clock clock) {
        this.states = states;
        this.treaties = treaties;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** An answer with the number of the publication it reflects. */
    public record Answered(AddresseesView view, long sequence) {}

    /** The answer for a reader who may see so much; 400 for a question that means nothing. */
    public Answered answer(AddresseeInput sent, Visibility audience) {
        AddresseeQuestion question = AddresseeQuestion.of(sent, treaties, clock);
        StateEntries published = states.of(question.requested().code(), audience);
        return new Answered(new AddresseeFinder(question, treaties, schedule).among(published), published.sequence());
    }

    /** Each question answered or refused on its own, in their order. */
    List<BatchView.Item> answer(BatchInput sent, Visibility audience) {
        return sent.questions().stream()
                .map(question -> {
                    try {
                        return BatchView.Item.of(answer(question, audience).view());
                    } catch (HttpProblem problem) {
                        return BatchView.Item.of(problem);
                    }
                })
                .toList();
    }
}
