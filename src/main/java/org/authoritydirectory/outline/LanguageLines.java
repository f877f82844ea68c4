package org.authoritydirectory.outline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.authoritydirectory.addressee.LanguageAdvice;
import org.authoritydirectory.addressee.LanguageAdvice.Translation;
import org.authoritydirectory.authority.LanguageTags;
import org.authoritydirectory.authority.Languages;
import org.authoritydirectory.outline.OutlineView.Line;

/** Writes which language the request goes in, and whether the outline itself has to be translated. */
final class LanguageLines {

    private final Draft draft;
    private final DraftLanguage own;

    LanguageLines(Draft draft) {
        this.draft = draft;
        this.own = draft.wording().language();
    }

    List<Line> list() {
        Lines lines = new Lines(draft.wording());
        LanguageAdvice advice = draft.addressee().languages();
        if (advice == null) {
            return lines.say(draft.wording().say("languages.not-known")).list();
        }
        lines.add("accepted", advice.accepted().stream().map(own::nameOf).collect(Collectors.joining(", ")));
        if (advice.accepted().size() > 1 || advice.rule() != Languages.Rule.ANY_OF) {
            lines.say(rule(advice.rule()));
        }
        lines.add("as-notified", advice.verbatim());
        if (advice.write() != null) {
            lines.add("write", own.nameOf(advice.write()));
        }
        String asked = draft.question().language();
        if (advice.translation() != null) {
            lines.say(translation(asked, advice.translation()));
        }
        boolean told = asked != null && LanguageTags.same(asked, own.tag());
        if (!told && advice.accepted().stream().noneMatch(tag -> LanguageTags.same(tag, own.tag()))) {
            boolean certified = advice.rule() == Languages.Rule.CERTIFIED_TRANSLATION;
            lines.say(translation(own.tag(), certified ? Translation.CERTIFIED : Translation.REQUIRED));
        }
        return lines.list();
    }

    private String rule(Languages.Rule rule) {
        return draft.wording().say("languages." + (rule == null ? "no-rule" : rule.code()));
    }

    private String translation(String tag, Translation need) {
        return draft.wording().say("translation." + need.name().toLowerCase(Locale.ROOT), own.nameOf(tag));
    }
}
