package dev.winnow.archive.item;

import java.io.IOException;

/** A path that leads to no file or folder. The message is a sentence for the person who named it. */
public final class NoSuchArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    public NoSuchArchiveException(String path) {
        super(path + " does not exist; name an existing file or folder, relative to the folder you are in.");
    }
}
