package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;

/** Results on standard output: always UTF-8, and a reader that went away is an error, not silence. */
public final class Stdout {
    private final PrintStream out = System.out;

    public void write(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write(bytes, 0, bytes.length);
        if (out.checkError()) {
            throw new IOException("Standard output was closed before everything was written.");
        }
    }
}
