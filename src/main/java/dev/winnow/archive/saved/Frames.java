package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frames of a saved page that come with it. Of a frame set, and of a page that is filled by a frame, the text that a
 * reader sees is another page's.
 */
final class Frames {
    private static final Pattern FRAME = Pattern.compile(
            "<i?frame\\b[^>]*?\\ssrc\\s*=\\s*(?:\"([^\">]*)\"|'([^'>]*)'|([^\\s>\"']+))", Pattern.CASE_INSENSITIVE);
    /** Elements whose content nobody sees. */
    private static final List<String> UNSEEN = List.of("script", "style", "title", "noframes", "noscript", "template");
    /** Characters that a page around a frame may have of its own: a title, a few links. */
    private static final int FEW = 250;
    /** A frame must have so many times as much. */
    private static final int MORE = 3;
    /** Frames in frames. */
    private static final int DEEPEST = 2;
    /** Frames of one page that are looked at. */
    private static final int MOST = 20;

    private final List<SavedFrame> frames;

    private Frames(List<SavedFrame> frames) {
        this.frames = frames;
    }

    /** A page that came with others. */
    static final class SavedFrame {
        private final byte[] html;
        private final Set<String> names;

        /**
         * @param html its bytes
         * @param names by which other pages lead to it: addresses, and {@code cid:} with its name in the message
         */
        SavedFrame(byte[] html, Set<String> names) {
            this.html = html;
            this.names = names;
        }

        byte[] html() {
            return html;
        }

        Set<String> names() {
            return names;
        }
    }

    /**
     * Which page a reader sees.
     *
     * @param frames all pages that were saved together
     * @param start index of the page that was saved
     * @return its index, or that of the frame in it that has the text
     */
    static int shown(List<SavedFrame> frames, int start) {
        return frames.size() < 2 ? start : new Frames(frames).shown(start, DEEPEST);
    }

    private int shown(int start, int depth) {
        String page = new String(frames.get(start).html(), ISO_8859_1);
        int own = visible(page);
        int best = start;
        int most = 0;
        for (int frame : own > FEW || depth == 0 ? List.<Integer>of() : inside(page, start)) {
            int shown = shown(frame, depth - 1);
            int text = visible(new String(frames.get(shown).html(), ISO_8859_1));
            if (text > most) {
                best = shown;
                most = text;
            }
        }
        return most > own * MORE ? best : start;
    }

    /** The frames that a page leads to, but itself. */
    private List<Integer> inside(String page, int start) {
        List<Integer> inside = new ArrayList<>();
        Matcher matcher = FRAME.matcher(page);
        while (matcher.find() && inside.size() < MOST) {
            String source = source(matcher).strip().replace("&amp;", "&");
            for (int i = 0; i < frames.size(); i++) {
                if (i != start && inside.size() < MOST && !inside.contains(i) && leadsTo(source, frames.get(i))) {
                    inside.add(i);
                }
            }
        }
        return inside;
    }

    private static String source(Matcher matcher) {
        for (int group = 1; group < 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(3);
    }

    /** Relative addresses lead to where the end is the same: what is saved together comes from one place. */
    private static boolean leadsTo(String source, SavedFrame frame) {
        String end = "/" + source.replaceFirst("^(?:\\.{0,2}/)+", "");
        return !source.isEmpty()
                && (frame.names().contains(source)
                        || (!source.contains(":") && frame.names().stream().anyMatch(name -> name.endsWith(end))));
    }

    /** Characters between the tags, blanks left out. */
    private static int visible(String page) {
        int count = 0;
        int at = 0;
        while (at < page.length()) {
            if (page.charAt(at) == '<') {
                at = behindTag(page, at);
            } else {
                count += Character.isWhitespace(page.charAt(at)) ? 0 : 1;
                at++;
            }
        }
        return count;
    }

    /** Behind a tag, a comment, or an element that is not seen. */
    private static int behindTag(String page, int tag) {
        if (page.startsWith("<!--", tag)) {
            return behind(page, "-->", tag);
        }
        for (String name : UNSEEN) {
            if (page.regionMatches(true, tag + 1, name, 0, name.length())) {
                Matcher end = Pattern.compile("(?i)</" + name + "\\b").matcher(page);
                return behind(page, ">", end.find(tag) ? end.start() : page.length());
            }
        }
        return behind(page, ">", tag);
    }

    private static int behind(String page, String mark, int from) {
        int at = page.indexOf(mark, from);
        return at < 0 ? page.length() : at + mark.length();
    }
}
