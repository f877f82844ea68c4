package org.authoritydirectory.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.InputReader;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Reads what is said with a step. */
@ApplicationScoped
class Comments {

    private final InputReader inputs;

    Comments(InputReader inputs) {
        this.inputs = inputs;
    }

    /** What is said; null where nothing is. */
    String optional(String body) {
        return inputs.read(body, Comment.class).comment();
    }

    /** What is said, where something has to be. */
    String required(String body) {
        String comment = optional(body);
        if (comment == null) {
            throw Problem.of(
                    ProblemType.INVALID_BODY,
                    "Nothing was done; see errors.",
                    List.of(Fault.at("/comment", "has to say something")));
        }
        return comment;
    }
}
