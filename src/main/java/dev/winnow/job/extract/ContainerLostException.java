package dev.winnow.job.extract;

import dev.winnow.archive.item.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A file that was there when the run was planned does not answer: the share that it is on is gone. */
public final class ContainerLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String container;

    ContainerLostException(String container, Throwable cause) {
        super(container + " cannot be read any more, nor anything else in its folder", cause);
        this.container = container;
    }

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContainerLostException) {
                return true;
            }
        }
        return false;
    }

    public String container() {
        return container;
    }

    /**
     * Looks whether the share is back.
     *
     * @throws IOException where it is not
     */
    public void look() throws IOException {
        try (InputStream in = Files.newInputStream(FileNames.path(container))) {
            in.read();
        }
    }
}
