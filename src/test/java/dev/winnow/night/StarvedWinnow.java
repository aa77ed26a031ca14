package dev.winnow.night;

import dev.winnow.cli.Winnow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Winnow beside a thread that takes all memory once a step is reached, and keeps it for a while, so that memory runs out in
 * whatever is at work then. Arguments: the step, milliseconds after its begin, and the command line.
 */
final class StarvedWinnow {
    private static final long KEPT_MILLIS = 5_000;
    private static final int LARGE = 1 << 20;
    private static final int SMALL = 8_192;

    private static final List<byte[]> EATEN = new ArrayList<>(LARGE);

    private StarvedWinnow() {}

    public static void main(String[] args) {
        var hungry = new Thread(() -> eat(Path.of(System.getenv("WINNOW_LOG")), args[0], Long.parseLong(args[1])));
        hungry.setDaemon(true);
        hungry.start();
        Winnow.main(List.of(args).subList(2, args.length).toArray(String[]::new));
    }

    private static void eat(Path log, String step, long millis) {
        try {
            String sign = "Executing step: [" + step + "]";
            while (!Files.exists(log)
                    || !Files.readString(log, StandardCharsets.ISO_8859_1).contains(sign)) {
                Thread.onSpinWait();
            }
            Thread.sleep(millis);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        long until = System.currentTimeMillis() + KEPT_MILLIS;
        int size = LARGE;
        while (System.currentTimeMillis() < until) {
            try {
                EATEN.add(new byte[size]);
            } catch (OutOfMemoryError e) {
                // Ever smaller, then again and again: what others give back is eaten too.
                size = Math.max(SMALL, size / 2);
            }
        }
        EATEN.clear();
    }
}
