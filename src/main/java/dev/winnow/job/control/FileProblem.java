package dev.winnow.job.control;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file, in words; Java's own messages are often the bare name. */
public final class FileProblem {
    private FileProblem() {}

    /** One sentence that names the file. */
    public static String sentence(FileSystemException e) {
        String file = e.getFile();
        if (e instanceof NoSuchFileException) {
            return file + " does not exist.";
        }
        if (e instanceof AccessDeniedException) {
            return file + " cannot be opened: permission denied.";
        }
        if (e instanceof FileAlreadyExistsException) {
            return file + " is a file, but a folder is needed there.";
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return file == null ? reason : file + " cannot be read or written: " + reason + ".";
    }
}
