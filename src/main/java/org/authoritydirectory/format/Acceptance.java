package org.authoritydirectory.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** What a reader accepts (RFC 9110, 12.5.1): of the ranges that fit a format, the most specific one counts. */
public final class Acceptance {

    private static final int MOST_RANGES = 100;

    private Acceptance() {}

    /**
     * The format a reader asks for: by the parameter, or else by what they accept. Anything else is 400, and where
     * nothing can be given that is accepted, 406.
     *
     * @param parameter the parameter {@code format}; null where it was not sent
     * @param accept the values of the header {@code Accept}; null where it was not sent
     * @param offered the first is given where nobody asks for another
     */
    public static <T extends Offered> T asked(String parameter, List<String> accept, List<T> offered) {
        if (parameter == null) {
            return best(accept, offered)
                    .orElseThrow(() -> Problem.of(
                            ProblemType.NOT_ACCEPTABLE, "Formats are " + all(offered, Offered::mediaType) + "."));
        }
        return offered.stream()
                .filter(format -> format.code().equals(parameter))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "format", "'" + Problem.printable(parameter) + "' is none of " + all(offered, Offered::code)));
    }

    private static <T extends Offered> String all(List<T> offered, Function<Offered, String> word) {
        return offered.stream().map(word).collect(Collectors.joining(", "));
    }

    /**
     * The format that is accepted most gladly; of equals the one that is asked for by name or stands first in the header.
     * Who accepts nothing in particular gets the first; empty is what can be given to nobody who accepts this. What is no
     * range is passed over, and so is what stands behind very many.
     */
    private static <T extends Offered> Optional<T> best(List<String> header, List<T> offered) {
        String ranges = header == null ? "" : String.join(",", header);
        if (ranges.isBlank()) {
            return Optional.of(offered.get(0));
        }
        List<MediaType> accepted = Stream.of(ranges.split(",", MOST_RANGES + 1))
                .limit(MOST_RANGES)
                .flatMap(range -> parsed(range).stream())
                .toList();
        Offer<T> best = null;
        for (T format : offered) {
            Offer<T> offer = Offer.of(format, accepted);
            if (offer != null && offer.quality() > 0 && (best == null || offer.isBetterThan(best))) {
                best = offer;
            }
        }
        return Optional.ofNullable(best).map(Offer::format);
    }

    private static Optional<MediaType> parsed(String range) {
        try {
            return Optional.of(MediaType.valueOf(range.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A format with the range that counts for it; its precision is 0 for any type, 1 for any text, 2 for one by name. */
    private record Offer<T extends Offered>(T format, double quality, int precision, int place) {

        /** Null where no range fits. */
        static <T extends Offered> Offer<T> of(T format, List<MediaType> accepted) {
            MediaType type = MediaType.valueOf(format.mediaType());
            Offer<T> counts = null;
            for (int i = 0; i < accepted.size(); i++) {
                MediaType range = accepted.get(i);
                int precision = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
                if (range.isCompatible(type) && (counts == null || precision > counts.precision())) {
                    counts = new Offer<>(format, quality(range), precision, i);
                }
            }
            return counts;
        }

        boolean isBetterThan(Offer<T> other) {
            return quality != other.quality
                    ? quality > other.quality
                    : precision != other.precision ? precision > other.precision : place < other.place;
        }

        /** A weight that is none makes nothing welcome; one without a digit before the point is common. */
        private static double quality(MediaType range) {
            String weight = range.getParameters().get("q");
            if (weight == null) {
                return 1;
            }
            return weight.matches("[01]?\\.\\d{1,3}|[01]\\.?") ? Math.min(1, Double.parseDouble(weight)) : 0;
        }
    }
}
