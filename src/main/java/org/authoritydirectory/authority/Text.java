package org.authoritydirectory.authority;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text that shows as what it is: 1 to 2,000 characters, no control character, no direction override, no
 * invisible character. The zero-width joiners stay allowed, for scripts such as Persian and Sinhala need them.
 */
@Size(min = 1, max = 2000)
@Pattern(regexp = Text.VISIBLE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** Neither control, private-use or unassigned-surrogate characters, nor bidirectional or invisible ones. */
    String VISIBLE = "[^\\p{Cc}\\p{Cs}\\p{Co}\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF"
            + "\\x{E0000}-\\x{E007F}]*";

    String message() default "must be 1 to 2,000 characters without control, direction or invisible characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
