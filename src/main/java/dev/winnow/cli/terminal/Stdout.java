package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Results on standard output: always UTF-8, and what could not be written is an error, not silence. */
public final class Stdout {
    private static final int BUFFER = 1 << 13;
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private static final AtomicReference<@Nullable IOException> FAILURE = new AtomicReference<>();

    private final PrintStream out = System.out;

    /** Makes standard output keep why a write failed, which Java's own forgets; once, when the process begins. */
    public static void watch() {
        OutputStream watched = new WatchedStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(watched, BUFFER), true, UTF_8));
    }

    /** Writes all of it, now. */
    public void write(String text) throws IOException {
        write(text.getBytes(UTF_8));
    }

    /** Writes all of it, now. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
        check(out);
    }

    /** For results that are many: a failure ends the work with the next bytes. Closing it closes nothing. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                check(out);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                check(out);
            }

            @Override
            public void flush() throws IOException {
                check(out);
            }
        };
    }

    /** As {@link #stream}; on a terminal without the characters of a text that could steer it. */
    public OutputStream shown() {
        return Terminal.showsOutput() ? new PlainStream(stream()) : stream();
    }

    /**
     * Makes sure that all that was said so far is written.
     *
     * @throws OutputLostException where something was not written, now or before
     */
    public static void check() throws OutputLostException {
        check(System.out);
    }

    private static void check(PrintStream out) throws OutputLostException {
        if (!out.checkError()) {
            return;
        }
        IOException why = FAILURE.get();
        boolean gone = why != null && (isBrokenPipe(why) || isPipe());
        String reason = why == null || why.getMessage() == null ? "it is closed" : why.getMessage();
        throw new OutputLostException("Standard output cannot be written: " + reason + ".", gone);
    }

    /** Whether a failure is that nobody reads any more what goes into a pipe. */
    static boolean isBrokenPipe(IOException e) {
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return "Broken pipe".equals(reason);
    }

    /** The message is in the language of the system; what standard output is can be asked too, on Unix. */
    private static boolean isPipe() {
        try {
            int mode = (Integer) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND;
            return mode == PIPE || mode == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static final class WatchedStream extends FilterOutputStream {
        WatchedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                FAILURE.compareAndSet(null, e);
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
