package dev.winnow.job.extract;

import dev.winnow.text.Host;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the site of a capture: the host of its address, without one the first folder below the source path. */
public record CaptureSite(List<String> roots) {
    public CaptureSite {
        roots = roots.stream().map(CaptureSite::plain).toList();
    }

    /**
     * The site of a capture.
     *
     * @param url null where unknown
     */
    public String of(@Nullable String url, String container) {
        String host = url == null ? "" : Host.of(url);
        return host.isEmpty() ? folder(container) : host;
    }

    /** What stands for the site of captures without an address. */
    public String folder(String container) {
        for (String root : roots) {
            if (container.startsWith(root)) {
                String below = container.substring(root.length());
                int slash = below.indexOf('/');
                return slash > 0 ? below.substring(0, slash) : lastName(root, container);
            }
        }
        return lastName("", container);
    }

    private static String lastName(String root, String container) {
        String name = root.isEmpty() ? container : root.substring(0, root.length() - 1);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String plain(String path) {
        String plain = path.replace('\\', '/').replaceAll("(?<=[^:])/+", "/");
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        if (plain.equals(".")) {
            return "";
        }
        return plain.isEmpty() || plain.endsWith("/") ? plain : plain + "/";
    }
}
