package dev.winnow.job.control;

import dev.winnow.store.database.StoreException;
import dev.winnow.store.file.PrivateFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks before anything is opened: what the log and the database say of a closed folder runs to pages. */
public final class WritableCheck {
    private WritableCheck() {}

    /**
     * Makes the file's folder where there is none, for this account only.
     *
     * @param what the file is, to begin a sentence with
     * @param setting names the environment variable that moves it elsewhere
     * @throws StoreException where the file could not be written
     */
    public static void require(String what, Path file, String setting) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return;
        }
        try {
            PrivateFile.createFolders(folder);
        } catch (FileSystemException e) {
            throw refusal(what, folder, FileProblem.sentence(e), setting);
        } catch (IOException e) {
            throw refusal(what, folder, e + ".", setting);
        }
        if (!Files.isWritable(folder)) {
            throw refusal(what, folder, "permission denied.", setting);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw refusal(what, file, "permission denied.", setting);
        }
    }

    private static StoreException refusal(String what, Path where, String reason, String setting) {
        return new StoreException(what + " cannot be written in " + where + ": " + reason + " Mend that, or set "
                + setting + " to another place.");
    }
}
