package org.authoritydirectory.authority;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text: 1 to 2,000 characters that all show, not only blanks. */
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** In UTF-16 units. */
    int MAX_LENGTH = 2000;

    String message() default "must be 1 to 2,000 characters without control, direction or invisible characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
