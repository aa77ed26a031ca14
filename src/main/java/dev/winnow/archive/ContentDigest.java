package dev.winnow.archive;

import dev.winnow.archive.item.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Knows a file by its content. The whole of it is read: samples would be quicker, but would pass over a correction in the
 * middle of a large archive. Disks and SHA-256 are some hundred times faster than extraction, and a file is read only where
 * its size or time is new.
 */
public final class ContentDigest {
    private static final int BUFFER = 1 << 18;

    private ContentDigest() {}

    /** SHA-256 of a file's bytes, in hex; null where it is empty or cannot be read, and so is like no other. */
    public static @Nullable String of(ArchiveFile file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER, file.size()))];
        long size = 0;
        try (InputStream in = Files.newInputStream(FileNames.path(file.path()))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        } catch (IOException e) {
            // Whoever opens it says so.
            return null;
        }
        return size == 0 ? null : HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
