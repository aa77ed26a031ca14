package dev.winnow.store.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a name leads that somebody wants to write to. Links are followed, as every other program does: the file at the end
 * of a link is replaced, the link stays.
 *
 * @param path the end of all links; it need not exist
 * @param isStream whether it is a device, a pipe or a stream that is open already, which can be written to but not replaced
 */
record OutputTarget(Path path, boolean isStream) {
    private static final int MOST_LINKS = 40;

    /** Links of the system that stand for what a process has open, whatever name that has or had. */
    private static final Pattern DESCRIPTOR = Pattern.compile("/(?:dev|proc/(?:self|thread-self|[0-9]+))/fd/([0-9]+)");

    /** @throws FileSystemException where links lead in a circle */
    static OutputTarget of(Path asked) throws IOException {
        Path path = asked.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            if (descriptor(path).matches()) {
                return new OutputTarget(path, true);
            }
            if (!Files.isSymbolicLink(path)) {
                return new OutputTarget(path, isOther(path));
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemException(asked.toString(), null, "its links lead in a circle");
    }

    private static boolean isOther(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static Matcher descriptor(Path path) {
        return DESCRIPTOR.matcher(path.normalize().toString());
    }

    /** Opens a stream to write to. What this process has open stays open when it is closed. */
    OutputStream open() throws IOException {
        Matcher number = descriptor(path);
        if (number.matches() && number.group(1).equals("1")) {
            return new OpenStream(FileDescriptor.out);
        }
        if (number.matches() && number.group(1).equals("2")) {
            return new OpenStream(FileDescriptor.err);
        }
        // A file that the shell has opened goes on at its end.
        return number.matches()
                ? Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                : Files.newOutputStream(path, StandardOpenOption.WRITE);
    }

    /** One of the process's own streams, which others write to later. */
    private static final class OpenStream extends FilterOutputStream {
        OpenStream(FileDescriptor descriptor) {
            super(new FileOutputStream(descriptor));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
