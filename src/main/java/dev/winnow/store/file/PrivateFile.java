package dev.winnow.store.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account that made them can read: what is in a database is not everybody's. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Makes an empty file, {@code rw-------} where the system knows such rights. */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, rights("rw-------"));
    }

    /** Makes a folder and those above it that are missing, {@code rwx------}; what is there stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Takes the rights of all others away; does nothing where the system knows no such rights. */
    public static void close(Path file) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] rights(String rights) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
