package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** A command line run inside the test: what a person would have seen of it. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... args) {
        return of(InputStream.nullInputStream(), args);
    }

    static CommandRun of(InputStream in, String... args) {
        return of(Map.of(), in, args);
    }

    static CommandRun of(Map<String, String> environment, InputStream in, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream stdin = System.in;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream newErr = new PrintStream(said, true, UTF_8);
        try {
            System.setIn(in);
            System.setOut(new PrintStream(written, true, UTF_8));
            System.setErr(newErr);
            int code = Winnow.commandLine(environment)
                    .setOut(new PrintWriter(System.out, true, UTF_8))
                    .setErr(new PrintWriter(newErr, true, UTF_8))
                    .execute(args);
            return new CommandRun(code, written.toString(UTF_8), said.toString(UTF_8));
        } finally {
            System.setIn(stdin);
            System.setOut(out);
            System.setErr(err);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
