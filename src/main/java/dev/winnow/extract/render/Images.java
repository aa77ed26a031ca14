package dev.winnow.extract.render;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the picture an image element stands for once the page's scripts have run. */
final class Images {

    private static final List<String> LAZY = List.of(
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-url",
            "data-lazy",
            "data-lazyload",
            "data-orig-src",
            "data-original-src",
            "data-actualsrc",
            "data-hi-res-src",
            "data-defer-src",
            "data-delayed-url",
            "data-cfsrc",
            "data-echo");
    private static final List<String> LAZY_SETS = List.of("data-srcset", "data-lazy-srcset", "srcset");

    private static final Set<String> FILES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");

    private static final int LONGEST_ENDING = 5;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_EMOJI = 16;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int TAG_END = 0xE007F;

    private Images() {}

    /** The address of the picture; null for tracking pixels, embedded data and images without one. */
    static @Nullable String source(Element image, Links links) {
        if (isPixel(image.attr("width")) || isPixel(image.attr("height"))) {
            return null;
        }
        for (String name : LAZY) {
            String found = address(image.attr(name), links);
            if (found != null) {
                return found;
            }
        }
        String plain = address(image.attr("src"), links);
        if (plain != null && !isPlaceholder(plain)) {
            return plain;
        }
        for (String name : LAZY_SETS) {
            String found = address(largest(image.attr(name)), links);
            if (found != null) {
                return found;
            }
        }
        return otherwise(image, links);
    }

    /** Scripts keep the address under names of their own: whatever names a picture's file. */
    private static @Nullable String otherwise(Element image, Links links) {
        for (Attribute attribute : image.attributes()) {
            Checkpoint.pass();
            boolean data = attribute.getKey().startsWith("data-");
            if (data && isFile(attribute.getValue())) {
                return address(attribute.getValue(), links);
            }
        }
        return null;
    }

    /** Whether an address names the file of a picture. */
    static boolean isFile(String address) {
        int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        int dot = address.lastIndexOf('.', end);
        return dot > 0
                && end - dot <= LONGEST_ENDING
                && address.length() <= LONGEST_ADDRESS
                && address.chars().noneMatch(c -> c <= ' ')
                && FILES.contains(address.substring(dot + 1, end).toLowerCase(Locale.ROOT));
    }

    /** Whether an alternative text is the very sign that the picture draws. */
    static boolean isEmoji(String alt) {
        boolean any = false;
        for (int i = 0;
                i < alt.length() && alt.length() <= LONGEST_EMOJI;
                i += Character.charCount(alt.codePointAt(i))) {
            int c = alt.codePointAt(i);
            int type = Character.getType(c);
            boolean part = c == ZERO_WIDTH_JOINER || c == TAG_END || type == Character.NON_SPACING_MARK;
            boolean sign = type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
            if (!part && !sign) {
                return false;
            }
            any |= type == Character.OTHER_SYMBOL;
        }
        return any && alt.length() <= LONGEST_EMOJI;
    }

    static String alt(Element image) {
        Flow flow = new Flow();
        flow.text(image.attr("alt"), 0, null);
        List<Inline> runs = flow.take();
        return runs.isEmpty() ? "" : ((Inline.TextRun) runs.get(0)).value();
    }

    private static @Nullable String address(String reference, Links links) {
        String resolved = reference.isBlank() ? null : links.resolve(reference);
        return resolved == null || resolved.startsWith("mailto:") ? null : resolved;
    }

    private static boolean isPixel(String size) {
        String trimmed = size.strip();
        return trimmed.equals("0") || trimmed.equals("1") || trimmed.equals("1px") || trimmed.equals("0px");
    }

    private static boolean isPlaceholder(String address) {
        String file = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.startsWith("blank.")
                || file.startsWith("spacer.")
                || file.startsWith("pixel.")
                || file.startsWith("transparent.")
                || file.startsWith("placeholder.")
                || file.startsWith("1x1.")
                || file.startsWith("loading.")
                || file.startsWith("lazy.")
                || file.startsWith("grey.")
                || file.startsWith("gray.")
                || file.startsWith("clear.");
    }

    /** The candidate of a {@code srcset} with the greatest width or density; the last if they tell none. */
    private static String largest(String set) {
        String best = "";
        double greatest = -1;
        for (String candidate : set.split(",\\s+|,(?=https?:)", -1)) {
            Checkpoint.pass();
            String[] parts = candidate.strip().split("\\s+", -1);
            double size = parts.length > 1 ? size(parts[1]) : 0;
            if (size >= greatest) {
                greatest = size;
                best = parts[0];
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        String digits = descriptor.replaceAll("[^0-9.]", "");
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
