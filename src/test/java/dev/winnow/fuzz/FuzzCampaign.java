package dev.winnow.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Gives a target many broken inputs. The same kind of failure at the same place counts once; its first input is kept, to be
 * tried again and made a test.
 */
final class FuzzCampaign {
    private final String name;
    private final FuzzTarget target;
    private final Path folder;
    private final Map<String, Integer> findings = new TreeMap<>();
    private long executions;
    private long nanos;

    /** @param folder for inputs that failed */
    FuzzCampaign(String name, FuzzTarget target, Path folder) {
        this.name = name;
        this.target = target;
        this.folder = folder;
    }

    /** Goes on with numbered inputs: each depends on its number alone, so that one can be made again by itself. */
    void run(long first, long count) throws IOException {
        long start = System.nanoTime();
        for (long number = first; number < first + count; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            String input = target.next(random);
            executions++;
            try {
                target.read(input, random);
            } catch (Exception | StackOverflowError | AssertionError e) {
                found(e, input, number);
            }
        }
        nanos += System.nanoTime() - start;
    }

    private void found(Throwable e, String input, long number) throws IOException {
        String kind = e.getClass().getSimpleName() + " at " + place(e);
        if (findings.merge(kind, 1, Integer::sum) == 1) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + "-" + number), input, ISO_8859_1);
            Files.writeString(folder.resolve(name + "-" + number + ".txt"), kind + "\n" + e + "\n");
        }
    }

    private static String place(Throwable e) {
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("dev.winnow.")) {
                return element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "an unknown place";
    }

    /** Each kind of failure, and how often it was met. */
    Map<String, Integer> findings() {
        return findings;
    }

    /** What was done, in a line. */
    String figures() {
        return "%s: %,d executions, %,d a second, %d kinds of findings %s"
                .formatted(
                        name, executions, executions * 1_000_000_000L / Math.max(1, nanos), findings.size(), findings);
    }
}
