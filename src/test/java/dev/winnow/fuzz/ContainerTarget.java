package dev.winnow.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Specimens;
import dev.winnow.archive.item.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** A kind of container: it is read to its end, and from any of its places the rest is the same. */
final class ContainerTarget implements FuzzTarget {
    private static final Limits LIMITS = Limits.DEFAULT.withPageBytes(1 << 20);
    /** Heads of zip, gzip, zstd and WARC records, lines, and what lies between. */
    private static final Pattern RECORD = Pattern.compile(
            "(?s)(?:PK..|\\x1f\\x8b.|\\x28\\xb5\\x2f\\xfd|WARC/1|\\r?\\n)?.(?:(?!PK|\\x1f\\x8b|\\x28\\xb5|WARC/1|\\r?\\n).){0,200}");

    private static final List<String> HOSTILE = List.of(
            "PK\3\4",
            "PK\1\2",
            "PK\5\6",
            "\u001f\u008b\u0008\0",
            "WARC/1.0\r\n",
            "\r\n\r\n",
            "\0".repeat(512),
            "Content-Length: 0\r\n",
            "Content-Length: 99999999999\r\n",
            "HTTP/1.1 200 OK\r\n\r\n",
            "Transfer-Encoding: chunked\r\n",
            "--",
            "\u00ff\u00ff\u00ff\u00ff",
            "ustar\0",
            "filedesc://a 0.0.0.0 2024 text/plain 10\n",
            "boundary=\"",
            "../../x");

    private final Path file;
    private final Mutation mutation;

    /** @param folder for the file that is read, which is written anew each time */
    ContainerTarget(Path folder) {
        this.file = folder.resolve("archive");
        this.mutation = new Mutation(
                RECORD,
                HOSTILE,
                Specimens.all().values().stream()
                        .map(bytes -> new String(bytes, ISO_8859_1))
                        .toList());
    }

    @Override
    public String next(Random random) {
        return mutation.next(random);
    }

    @Override
    public void read(String input, Random random) throws IOException {
        Files.write(file, input.getBytes(ISO_8859_1));
        ArchiveReading whole = ArchiveReading.of(file, Archive.START, LIMITS);
        if (whole.positions().isEmpty()) {
            return;
        }
        int at = random.nextInt(whole.positions().size());
        List<String> rest =
                ArchiveReading.of(file, whole.positions().get(at), LIMITS).lines();
        List<String> lines = whole.lines();
        if (!rest.equals(lines.subList(at, lines.size()))) {
            throw new IllegalStateException("From " + whole.positions().get(at) + " the rest is different");
        }
    }
}
