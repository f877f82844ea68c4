package org.authoritydirectory.addressee;

import java.util.Locale;

/** The rules an answer is made by. Each answer names those that made it, with what they were applied to. */
enum Rule {
    /** The State designated it for the function under the instrument. */
    DESIGNATED,
    /** It was notified under an instrument whose articles are not about the function. */
    OTHER_INSTRUMENT,
    /** Another treaty or national law names it; no designation under an instrument of the United Nations is known. */
    RELATED,
    /** It is the territory's own authority (UNTOC Art. 18(13)). */
    OWN_AUTHORITY_OF_TERRITORY,
    /** The territory has none of its own that is known; it is that of the State. */
    AUTHORITY_OF_STATE,
    /** It takes over from one that left the directory. */
    SUCCESSOR,
    /** It left the directory and named nobody who takes over. */
    LEFT_WITHOUT_SUCCESSOR,
    /** Its designation does not hold at the instant. */
    NOT_AT_THIS_TIME,
    /** It is for another territory, stage or subject than the one asked about. */
    FOR_ANOTHER_PART,
    /** The State divides the function; the request decides who it is for. */
    DIVIDED,
    /** No designation is known. */
    NO_DESIGNATION,
    /** Where no authority is known, and whenever a State asks for it, requests go through diplomatic channels. */
    DIPLOMATIC_CHANNEL,
    /** Both States are, or are not known to be, parties at the instant. */
    PARTIES,
    /** Whether the requested State takes the instrument as the legal basis for extradition (UNTOC Art. 16(5)). */
    LEGAL_BASIS,
    /** A request is made in writing; the written channels come first (UNTOC Art. 18(14)). */
    IN_WRITING,
    /** In urgent circumstances, what is answered at any hour comes first. */
    URGENT_LINE,
    /** In urgent circumstances, no line for them is known. */
    NO_URGENT_LINE,
    /** In urgent circumstances, through INTERPOL where the States agree (UNTOC Art. 18(13)). */
    INTERPOL,
    /** What was said orally is confirmed in writing forthwith (UNTOC Art. 18(14)). */
    WRITTEN_CONFIRMATION,
    /** The language to write in follows from what the State accepts (UNTOC Art. 18(14)). */
    LANGUAGE,
    /** What languages are accepted is not known. */
    LANGUAGE_NOT_KNOWN,
    /** The authority has not confirmed its entry in time. */
    NOT_CONFIRMED,
    /** The secretariat failed to reach it. */
    UNREACHABLE;

    /** The code in the API, such as {@code own-authority-of-territory}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This rule, applied. */
    Reason because(String detail) {
        return new Reason(code(), detail);
    }
}
