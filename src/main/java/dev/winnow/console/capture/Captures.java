package dev.winnow.console.capture;

import dev.winnow.archive.CaptureFinder;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.console.page.NotThereException;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads captures from the archive again. */
@Component
public final class Captures {
    /**
     * What is at a place.
     *
     * @param locator as the database has it; never what a browser sent
     * @throws NotThereException where the archive has it no more, in a sentence
     */
    public Capture read(String locator) {
        try {
            ArchiveItem found = CaptureFinder.find(locator, Limits.DEFAULT);
            if (found instanceof Capture capture) {
                return capture;
            }
            throw new NotThereException("There is no page at " + locator + " any more; the archive has changed.");
        } catch (IOException e) {
            throw new NotThereException("The archive that holds " + locator + " cannot be read: " + e.getMessage());
        }
    }
}
