package org.authoritydirectory.doubt;

import java.util.Locale;

/** The kinds of doubt. */
enum DoubtKind {
    /** A phone or fax number that today's numbering plans do not know, or that cannot be normalised. */
    PHONE_INVALID,
    /** A phone or fax number of another State. */
    PHONE_COUNTRY,
    /** A phone or fax number that is not written in the digits 0 to 9. */
    PHONE_LOOK_ALIKE,
    /** A normalised form that is not the one of the text beside it. */
    VALUE_DIFFERS,
    /** A domain that the published version of the entry does not use. */
    DOMAIN_NEW,
    /** A domain of letters that look like others. */
    DOMAIN_MIXED_SCRIPT,
    /** A domain that is not plain ASCII, or hides that it is not. */
    DOMAIN_PUNYCODE,
    /** A text that lacks one of the six languages. */
    TRANSLATION_MISSING,
    /** A designation under an instrument the State is not known to be a party to. */
    NOT_A_PARTY,
    /** A second authority for mutual legal assistance where the State has one. */
    SECOND_CENTRAL_AUTHORITY;

    /** The code in the API, such as {@code domain-new}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A doubt of this kind. */
    Doubt at(String pointer, String detail) {
        return new Doubt(code(), pointer, detail, isAboutReaching());
    }

    /** Whether it is about how an authority is reached: where that is wrong, a request gets to somebody else. */
    private boolean isAboutReaching() {
        return switch (this) {
            case TRANSLATION_MISSING, NOT_A_PARTY, SECOND_CENTRAL_AUTHORITY -> false;
            default -> true;
        };
    }
}
