package dev.winnow.job.extract;

import dev.winnow.archive.item.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a share that is gone, which is waited for, from a file that is damaged or deleted, which is a reject. */
final class MountCheck {
    private MountCheck() {}

    /**
     * Looks at a file that could not be read as expected.
     *
     * @param cause what was met, null where only the content was wrong
     * @throws ContainerLostException where nothing answers in the file's place
     */
    static void requireThere(String container, @Nullable Throwable cause) {
        Path file = FileNames.path(container);
        try (InputStream in = Files.newInputStream(file)) {
            in.read();
        } catch (AccessDeniedException e) {
            return;
        } catch (IOException e) {
            if (!Files.notExists(file) || !lists(file.toAbsolutePath().getParent())) {
                throw new ContainerLostException(container, cause == null ? e : cause);
            }
        }
    }

    /** The folder of a deleted file still has others; a mount point without its share has none. */
    private static boolean lists(@Nullable Path folder) {
        if (folder == null) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
