package dev.winnow.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Job files: each is a job, or refused with sentences. */
final class JobFileTarget implements FuzzTarget {
    private static final Pattern WORDS_OR_SIGN = Pattern.compile("\\n *|[\\w-]+|.", Pattern.DOTALL);
    private static final List<String> HOSTILE = List.of(
            "&a ",
            "*a",
            "!!java.net.URL ",
            "{",
            "}",
            "[",
            "]",
            "? ",
            ": ",
            "- ",
            "|\n",
            ">\n",
            "\t",
            "%YAML 9\n",
            "---\n",
            "'",
            "\"",
            "\0",
            "~",
            "null",
            ".nan",
            "0o17",
            "2024-13-45",
            "<<: ",
            "${HOME}",
            "#");
    private static final List<String> SEEDS = List.of("name: night\nsource: { paths: [input/] }\n", """
            name: full_1
            source:
              paths: [a, b/c]
              include: "**/*.html"
              exclude: ["**/tag/**"]
              limits: { depth: 2, ratio: 500, entries: 9000 }
            extract: { focus: Recall, comments: true, max-bytes: 5000, max-nodes: 7000, max-depth: 80, max-seconds: 9 }
            dedupe: near
            gate: { articles: 0.5, rejects: 0.2 }
            exports:
              - { format: jsonl, to: out/articles.jsonl.gz }
              - format: parquet
                to: out/articles.parquet
            report: reports/
            retry: { attempts: 3, seconds: 10 }
            """);

    private final Path file;
    private final Mutation mutation = new Mutation(WORDS_OR_SIGN, HOSTILE, SEEDS);

    /** @param folder for the file that is read, which is written anew each time */
    JobFileTarget(Path folder) {
        this.file = folder.resolve("job.yaml");
    }

    @Override
    public String next(Random random) {
        return mutation.next(random);
    }

    @Override
    public void read(String input, Random random) throws IOException {
        Files.writeString(file, input, ISO_8859_1);
        try {
            JobFileReader.read(file);
        } catch (JobFileException refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new IllegalStateException("It was refused without a word", refused);
            }
        }
    }
}
