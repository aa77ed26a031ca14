package dev.winnow.extract.decode;

import dev.winnow.extract.limit.Watched;
import java.util.regex.Pattern;

/**
 * Tells the source of a script or of a style sheet from text and from markup, where a server calls it a page. Only what begins so
 * is one: pages hold scripts too, and articles listings.
 */
final class ProgramText {
    /** The first of its words, behind comments and a mark of strictness. */
    private static final Pattern SCRIPT = Pattern.compile("(?:[\"']use strict[\"'];?\\s*)?(?:"
            + "[!+;(]*\\(?\\s*(?:async\\s+)?function\\s*[\\w$]*\\s*\\("
            + "|(?:var|let|const)\\s+[\\w$]+\\s*(?:=|,|;)"
            + "|(?:window|document|self|globalThis|module|exports|jQuery|\\$)\\s*[.(\\[][^\\n]{0,200}[;{=(]"
            + "|import\\s+[\\w${*][^\\n;]{0,200}\\sfrom\\s+[\"']"
            + "|import\\s+[\"'][^\"'\\n]{1,200}[\"']\\s*;"
            + "|export\\s+(?:default|const|function|class)\\b"
            + "|\\(\\s*(?:\\(\\s*[\\w$,\\s]{0,200}\\)|[\\w$]+)\\s*=>"
            + "|[\\w$.]{1,60}\\s*=\\s*(?:function\\s*\\(|\\[|\\{|new\\s)"
            + "|define\\s*\\(\\s*[\\[\"'f]|webpackJsonp|[\\w$.]{1,60}\\(\\s*[\\[{]\\s*[\"'])");

    private static final Pattern STYLES =
            Pattern.compile("@(?:charset|import|media|font-face|keyframes|supports|layer|namespace)\\b[^{};]{0,500}[{;]"
                    + "|[^{}<>;\\n]{1,300}\\s*\\{\\s*(?:--)?[a-z-]{2,40}\\s*:\\s*[^{};]{1,500}[;}]");

    /** Signs that hold programs together; prose has one or two in a hundred characters. */
    private static final String SIGNS = "{}();=:<>[]+\"'/*&|!#";

    private static final double LEAST_SIGNS = 0.06;

    private ProgramText() {}

    /** @param head the beginning of a text, without white space before it */
    static boolean isProgram(String head) {
        int from = behindComments(head);
        var script = Watched.matcher(SCRIPT, head).region(from, head.length());
        var styles = Watched.matcher(STYLES, head).region(from, head.length());
        return (script.lookingAt() || styles.lookingAt()) && signs(head, from) >= LEAST_SIGNS;
    }

    private static int behindComments(String head) {
        int at = 0;
        while (at < head.length()) {
            int next = at;
            if (head.startsWith("/*", at)) {
                next = behind(head, "*/", at + 2);
            } else if (head.startsWith("//", at)) {
                next = behind(head, "\n", at);
            } else if (head.charAt(at) <= ' ') {
                next = at + 1;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return 0;
    }

    private static int behind(String head, String end, int from) {
        int at = head.indexOf(end, from);
        return at < 0 ? head.length() : at + end.length();
    }

    private static double signs(String head, int from) {
        long signs = head.chars().skip(from).filter(c -> SIGNS.indexOf(c) >= 0).count();
        return (double) signs / Math.max(1, head.length() - from);
    }
}
