package dev.winnow.store.export;

import dev.winnow.store.article.ArticleHashes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Where an article's file is: named after its address, so that it keeps its name from night to night; of letters, digits and
 * hyphens only, so that every file system takes it, no archive can lead out of the folder, and no two addresses meet.
 *
 * @param folder the site's
 */
record SafeName(String folder, String file) {
    private static final int LONGEST = 60;
    private static final int HASH = 16;

    static SafeName of(String address) {
        String hash =
                ArticleHashes.sha256(address.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
        String slug = plain(lastPart(address));
        return new SafeName(folderOf(address), (slug.isEmpty() ? "" : slug + "-") + hash + ".md");
    }

    private static String folderOf(String address) {
        String host = "";
        try {
            host = URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            // An address of an archive's own making: it shares a folder with the pages that have none.
        }
        String name = host == null ? "" : plain(host.replace('.', '_')).replace('_', '.');
        // A folder of its own for what has no host; "con" and its like are devices to Windows.
        return name.contains(".") ? name : name.isEmpty() ? "files" : name + ".site";
    }

    private static String lastPart(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replaceFirst("(?i)\\.(html?|xhtml|php|aspx?|gz|txt)$", "");
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        for (int i = 0; i < folded.length() && plain.length() < LONGEST; i++) {
            char c = folded.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (kept) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '-' && c < 0x300) {
                plain.append('-');
            }
        }
        return plain.toString().replaceFirst("[-_]+$", "");
    }
}
