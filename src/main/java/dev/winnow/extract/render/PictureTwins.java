package dev.winnow.extract.render;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.SmallTree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of two elements of one picture is left out: pages load a small or blurred copy first, and repeat the picture
 * for browsers without scripts.
 */
final class PictureTwins {
    /** Both stand in a box that holds little else. */
    private static final int MOST_NODES = 60;

    /** A box with more is a gallery. */
    private static final int MOST_PICTURES = 6;

    private static final int MOST_CHARACTERS = 600;
    private static final int MOST_LEVELS = 5;
    /** Pixels of the widest copy that is only shown until the picture is there. */
    private static final int BLURRED = 120;

    private static final List<String> BLURRING =
            List.of("blur", "placeholder", "thumb", "lqip", "preview", "lowres", "low-res", "tiny");
    /** The end of a name that says how large or how good a copy is. */
    private static final Pattern SIZE =
            Pattern.compile("(?i)(?:[-_@.](?:\\d{2,4}x\\d{0,4}|\\d{1,2}x|w?\\d{2,4}w?|blur(?:red)?|thumb(?:nail)?|"
                    + "tiny|small|lqip|preview|placeholder|low(?:res)?|large|full))(?=\\.\\w{3,5}$)");

    private static final int LONGEST_NAME = 300;

    /** Where a program that scales pictures is told which one. */
    private static final List<String> ASKED = List.of("url=", "src=", "image=", "img=");

    private PictureTwins() {}

    /** Whether another element beside this one shows the same picture, and better. */
    static boolean isLesser(Element image, Links links) {
        Element box = box(image);
        if (box == null) {
            return false;
        }
        List<Element> pictures = box.getElementsByTag("img");
        if (pictures.size() < 2 || pictures.size() > MOST_PICTURES) {
            return false;
        }
        String own = key(image, links);
        boolean before = true;
        for (Element other : pictures) {
            Checkpoint.pass();
            if (other.equals(image)) {
                before = false;
            } else if (own != null && own.equals(key(other, links)) && yields(image, other, before)) {
                return true;
            }
        }
        return false;
    }

    /** The largest box around a picture that holds little else. */
    private static @Nullable Element box(Element image) {
        Element box = image.parent();
        Element largest = null;
        for (int i = 0; i < MOST_LEVELS && box != null && SmallTree.isSmall(box, MOST_NODES, MOST_CHARACTERS); i++) {
            largest = box;
            box = box.parent();
        }
        return largest;
    }

    /** Which of two goes: the one for browsers without scripts, the one that is blurred. */
    private static boolean yields(Element image, Element other, boolean otherIsFirst) {
        boolean spare = isSpare(image);
        boolean otherSpare = isSpare(other);
        boolean blurred = isBlurred(image);
        boolean otherBlurred = isBlurred(other);
        if (blurred != otherBlurred) {
            return blurred;
        }
        return spare != otherSpare ? spare : spare && otherIsFirst;
    }

    private static boolean isSpare(Element image) {
        Element around = image.parent();
        for (int i = 0; i < MOST_LEVELS && around != null; i++) {
            if (around.nameIs("noscript")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isBlurred(Element image) {
        String names = (image.className() + ' ' + image.id()).toLowerCase(Locale.ROOT);
        String address = image.attr("src").toLowerCase(Locale.ROOT);
        boolean lazy = image.hasAttr("data-src") || image.hasAttr("data-lazy-src") || image.hasAttr("data-original");
        return !lazy && (BLURRING.stream().anyMatch(names::contains) || address.contains("blur") || isSmall(address));
    }

    /** Whether the folders or the query of an address name a size, and none but a small one. */
    private static boolean isSmall(String address) {
        boolean small = false;
        int file = address.lastIndexOf('/', end(address));
        for (int i = 1; i < address.length(); i++) {
            if (isDigit(address.charAt(i)) && "/=,_wh".indexOf(address.charAt(i - 1)) >= 0) {
                int size = 0;
                int from = i;
                while (i < address.length() && isDigit(address.charAt(i)) && i - from <= 5) {
                    size = size * 10 + address.charAt(i) - '0';
                    i++;
                }
                boolean folder = from < file || from > end(address);
                boolean whole = i == address.length()
                        || !Character.isLetterOrDigit(address.charAt(i))
                        || address.charAt(i) == 'x';
                small |= folder && whole && size >= 8 && size <= BLURRED;
                if (folder && whole && size > BLURRED) {
                    return false;
                }
            }
        }
        return small;
    }

    /** What two addresses of one picture share: the name of its file, without the size that is written into it. */
    private static @Nullable String key(Element image, Links links) {
        String address = Images.source(image, links);
        if (address == null || address.length() > 2_000) {
            return null;
        }
        for (String asked : ASKED) {
            int at = address.indexOf('?' + asked) < 0 ? address.indexOf('&' + asked) : address.indexOf('?' + asked);
            if (at >= 0) {
                int from = at + 1 + asked.length();
                int to = address.indexOf('&', from);
                return address.substring(from, to < 0 ? address.length() : to);
            }
        }
        String path = address.substring(0, end(address));
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() || name.length() > LONGEST_NAME ? path : withoutSize(name);
    }

    /** A file's name without what tells the copies of one picture apart: {@code a-300x200.jpg}, {@code a_thumb.jpg}, {@code a@2x.jpg}. */
    private static String withoutSize(String name) {
        return SIZE.matcher(name).replaceFirst("");
    }

    private static int end(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address.length() : query;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
