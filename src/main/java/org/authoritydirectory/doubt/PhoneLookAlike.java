package org.authoritydirectory.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.authoritydirectory.authority.Channel;
import org.authoritydirectory.shared.Problem;

/**
 * Numbers that are not written in the digits 0 to 9: in digits or signs of another script, which are normalised, or with
 * letters in the place of digits, which are lost.
 */
final class PhoneLookAlike implements DoubtRule {

    private static final int TOLD = 3;

    @Override
    public List<Doubt> about(Proposal proposal) {
        List<Doubt> doubts = new ArrayList<>();
        List<Channel> channels = proposal.entry().channels();
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            String member = channel.verbatim() != null ? "verbatim" : "value";
            String text = channel.verbatim() != null ? channel.verbatim() : channel.value();
            if (!Phone.isPhone(channel) || text == null) {
                continue;
            }
            TreeSet<Integer> found = lookAlikes(text);
            if (!found.isEmpty()) {
                doubts.add(DoubtKind.PHONE_LOOK_ALIKE.at("/channels/" + i + "/" + member, detail(text, found)));
            }
        }
        return doubts;
    }

    private static String detail(String text, TreeSet<Integer> found) {
        String names = found.stream().limit(TOLD).map(PhoneLookAlike::name).collect(Collectors.joining(", "));
        int more = found.size() - TOLD;
        return "“" + Problem.printable(text) + "” is not written in the digits 0 to 9: it has " + names
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static String name(int c) {
        return Objects.requireNonNullElse(Character.getName(c), "a character without a name")
                + String.format(" (U+%04X)", c);
    }

    /** The characters that stand for a digit or a plus and are none. */
    private static TreeSet<Integer> lookAlikes(String text) {
        TreeSet<Integer> found = new TreeSet<>();
        int[] points = text.codePoints().toArray();
        for (int start = 0; start < points.length; ) {
            if (!Character.isLetter(points[start])) {
                if (LookAlike.isForeignDigit(points[start])) {
                    found.add(points[start]);
                }
                start++;
                continue;
            }
            int end = start;
            while (end < points.length && Character.isLetter(points[end])) {
                end++;
            }
            if (standsForDigits(points, start, end)) {
                for (int i = start; i < end; i++) {
                    found.add(points[i]);
                }
            }
            start = end;
        }
        return found;
    }

    /** Whether a word is no word: it touches a digit, and each of its letters looks like one. */
    private static boolean standsForDigits(int[] points, int start, int end) {
        if (!isDigit(points, start - 1) && !isDigit(points, end)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!LookAlike.looksLikeDigit(points[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int[] points, int at) {
        return at >= 0 && at < points.length && Character.isDigit(points[at]);
    }
}
