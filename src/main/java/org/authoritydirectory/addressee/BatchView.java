package org.authoritydirectory.addressee;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.authoritydirectory.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to several questions, in their order. */
@Schema(description = "The answers to several questions, in their order")
public record BatchView(List<Item> answers) {

    /**
     * The answer to one of them, or why there is none.
     *
     * @param status as it would be of the question asked alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchItem", description = "The answer to one question, or why there is none")
    public record Item(
            int status,
            AddresseesView answer,
            @Schema(implementation = Problem.class) HttpProblem problem) {

        static Item of(AddresseesView answer) {
            return new Item(200, answer, null);
        }

        static Item of(HttpProblem problem) {
            return new Item(problem.getStatusCode(), null, problem);
        }
    }
}
