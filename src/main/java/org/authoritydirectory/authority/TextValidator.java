package org.authoritydirectory.authority;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.authoritydirectory.shared.VisibleText;

/** The rule of {@link Text}. */
public class TextValidator implements ConstraintValidator<Text, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null
                || text.length() <= Text.MAX_LENGTH && VisibleText.holdsOnlyVisible(text) && !VisibleText.isBlank(text);
    }
}
