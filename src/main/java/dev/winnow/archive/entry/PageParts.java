package dev.winnow.archive.entry;

import dev.winnow.archive.item.FileNames;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that lie beside pages and are none. A browser that saves a page "complete" puts its frames and pictures into a
 * folder called as the page, with an ending in the browser's language; macOS puts companions beside files that leave it.
 */
public final class PageParts {
    private static final Pattern FOLDER = Pattern.compile(
            "(.+)(?:[_.-](?:files|file|dateien|fichiers|bestanden|archivos|arquivos|ficheiros|filer|tiedostot|pliki|soubory"
                    + "|elemei|datoteke|fitxers|failid|fails|bylos|dosyalar|fajlovi)|-Dateien)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANION =
            Pattern.compile("(?is)(?:.*/)?(?:__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private static final List<String> PAGE_ENDINGS =
            List.of(".html", ".htm", ".xhtml", ".HTML", ".HTM", ".shtml", ".php", ".asp", ".aspx");

    private PageParts() {}

    /** Whether a path is that of a file that no person made. */
    public static boolean isCompanion(String path) {
        return COMPANION.matcher(path).matches();
    }

    /** Paths of the pages that a path may be a part of, without their endings; the nearest folder last. */
    static List<String> pageOf(String path) {
        List<String> pages = new ArrayList<>(1);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            int start = path.lastIndexOf('/', slash - 1) + 1;
            Matcher folder = FOLDER.matcher(path.substring(start, slash));
            if (folder.matches()) {
                pages.add(path.substring(0, start) + folder.group(1));
            }
        }
        return pages;
    }

    /** Whether a file belongs to a page that stands beside it, or beside the folder that it is in. */
    public static boolean isPart(String file) {
        String path = file.replace(File.separatorChar, '/');
        return isCompanion(path)
                || (isOriginal(path)
                        && Files.exists(FileNames.path(path.substring(0, path.length() - ".orig".length()))))
                || pageOf(path).stream().anyMatch(PageParts::isPage);
    }

    private static boolean isPage(String stem) {
        return PAGE_ENDINGS.stream().anyMatch(ending -> Files.exists(FileNames.path(stem + ending)));
    }

    /** Whether wget kept this beside the file that it rewrote the links of. */
    static boolean isOriginal(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".orig");
    }
}
