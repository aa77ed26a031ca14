package dev.winnow.report;

/** HTML as it is written: what is markup and what is text is told apart by the method. */
public final class SafeHtml {
    private final StringBuilder out = new StringBuilder();

    /** Markup of our own; never text of a page. */
    public SafeHtml raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of any origin. */
    public SafeHtml text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
            }
        }
        return this;
    }

    public SafeHtml element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /** HTML has no place for controls and half characters. */
    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c) || c == '\n' || c == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
