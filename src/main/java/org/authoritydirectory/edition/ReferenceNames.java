package org.authoritydirectory.edition;

import java.util.Map;
import java.util.Optional;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Instrument;
import org.authoritydirectory.treaty.State;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/** What States, functions, instruments and articles are called in an edition; a code that is not known stays as it is. */
final class ReferenceNames {

    private final TreatyService treaties;
    private final Wording wording;

    ReferenceNames(TreatyService treaties, Wording wording) {
        this.treaties = treaties;
        this.wording = wording;
    }

    Worded state(String code) {
        return name(code, treaties.state(code).map(State::names));
    }

    Worded territory(String code) {
        return name(code, treaties.territory(code).map(Territory::names));
    }

    Worded function(String code) {
        return name(code, treaties.function(code).map(Function::names));
    }

    Worded instrument(String code) {
        return name(code, treaties.instrument(code).map(Instrument::names));
    }

    /** The title of the article a designation is made under, where it says more than the function's name. */
    Optional<Worded> articleTitle(Designation designation) {
        return treaties.function(designation.function()).stream()
                .flatMap(function -> function.legalSources().stream())
                .filter(source -> source.instrument().equals(designation.instrument())
                        && source.article() != null
                        && source.article().equals(designation.article()))
                .map(source -> wording.best(source.titles()))
                .filter(title -> title != null
                        && !title.text()
                                .equalsIgnoreCase(
                                        function(designation.function()).text()))
                .findFirst();
    }

    private Worded name(String code, Optional<Map<String, String>> names) {
        Worded best = names.map(wording::best).orElse(null);
        return best == null ? new Worded(null, code) : best;
    }
}
