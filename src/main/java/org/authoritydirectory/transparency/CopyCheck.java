package org.authoritydirectory.transparency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.authoritydirectory.publication.BrokenLogException;

/**
 * The offline check of a copy, as a command. The folder holds {@code records.ndjson} as {@code /v1/log/records} gives it, and
 * any number of checkpoints, {@code checkpoint*}, as {@code /v1/log/checkpoint} gave them at one time or another. It asks
 * nothing of any service: it relies on the keys it is told and on nothing else. A single proof, as
 * {@code /v1/authorities/{id}/proof} gives it, is checked likewise.
 */
public final class CopyCheck {

    private static final String VERIFY = "verify";
    private static final String NEW_KEY = "new-key";
    private static final String USAGE =
            "verify <folder or proof> <public key>...  checks a copy, or one proof: 0 it is what was published, 1 it is not\n"
                    + "new-key <name of the log>                 makes a key to sign with\n";

    private CopyCheck() {}

    /** Whether a command line asks for one of these. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && List.of(VERIFY, NEW_KEY).contains(arguments[0]);
    }

    /** Runs a command and answers with the exit code: 0, 1 for a copy that is wrong, 2 for a command that is. */
    public static int run(String[] arguments, PrintStream out) {
        if (arguments[0].equals(NEW_KEY) && arguments.length == 2 && arguments[1].matches("[^\\s+]+")) {
            SigningKey key = SigningKey.made(arguments[1]);
            out.printf(
                    "to keep secret:  %s%nto make known:   %s%n",
                    key.text(), key.known().text());
            return 0;
        }
        if (!arguments[0].equals(VERIFY) || arguments.length < 3) {
            out.print(USAGE);
            return 2;
        }
        try {
            List<NoteKey> keys =
                    Arrays.stream(arguments).skip(2).map(NoteKey::parse).toList();
            Path copy = Path.of(arguments[1]);
            out.println(
                    Files.isRegularFile(copy)
                            ? ProofCheck.verified(Files.readString(copy), keys)
                            : verified(copy, keys));
            return 0;
        } catch (BrokenLogException e) {
            out.println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("The copy cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static String verified(Path folder, List<NoteKey> keys) throws IOException {
        List<Checkpoint> checkpoints = checkpoints(folder, keys);
        CopiedLog log = new CopiedLog();
        try (BufferedReader records = Files.newBufferedReader(folder.resolve("records.ndjson"))) {
            for (String line = records.readLine(); line != null; line = records.readLine()) {
                log.add(line);
            }
        }
        long proved = 0;
        for (Checkpoint checkpoint : checkpoints) {
            log.reaches(checkpoint, proved);
            proved = checkpoint.size();
        }
        String newer = log.size() > proved ? "; " + (log.size() - proved) + " newer ones are not covered yet" : "";
        return "Records 1 to " + proved + " are what " + checkpoints.get(0).origin() + " published" + newer + ".";
    }

    /** The checkpoints of a copy, the smallest first, so that each narrows down where the first wrong record is. */
    private static List<Checkpoint> checkpoints(Path folder, List<NoteKey> keys) throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("checkpoint"))
                    .toList()) {
                try {
                    found.add(Checkpoint.opened(Files.readString(file), keys));
                } catch (IllegalArgumentException e) {
                    throw new BrokenLogException(file.getFileName() + " " + e.getMessage());
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no checkpoint in " + folder);
        }
        found.sort(Comparator.comparingLong(Checkpoint::size));
        return found;
    }
}
