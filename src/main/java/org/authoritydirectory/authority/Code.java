package org.authoritydirectory.authority;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short code or local identifier: letters, digits and hyphens, at most 40. */
@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    String message() default "must be 1 to 40 letters, digits or hyphens";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
