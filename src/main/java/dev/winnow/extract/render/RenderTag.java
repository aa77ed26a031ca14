package dev.winnow.extract.render;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What an element means for the rendered structure. */
enum RenderTag {
    GONE("script style template head iframe noframes noembed svg annotation annotation-xml rp rt rtc datalist"),
    WRAPPER("html body div section article main header footer nav aside address p center form fieldset legend hgroup"
            + " search dialog noscript tbody thead tfoot tr td th caption dd option optgroup select textarea frameset"),
    HEADING("h1 h2 h3 h4 h5 h6"),
    BULLETS("ul menu dir"),
    NUMBERS("ol"),
    ITEM("li"),
    QUOTE("blockquote"),
    CODE_BLOCK("pre listing xmp plaintext"),
    TABLE("table"),
    TERMS("dl"),
    TERM("dt"),
    FIGURE("figure"),
    CAPTION("figcaption"),
    DETAILS("details"),
    SUMMARY("summary"),
    IMAGE("img"),
    RULE("hr"),
    BREAK("br"),
    LINK("a"),
    QUOTATION("q"),
    STRONG("b strong"),
    EM("i em cite dfn var"),
    STRIKE("s strike del"),
    CODE("code kbd samp tt"),
    SUB("sub"),
    SUP("sup"),
    TERM_OF_FORMULA("mi mn mo mtext mrow mstyle semantics mpadded menclose"),
    SCRIPTED("msup msub msubsup mover munder munderover"),
    FRACTION("mfrac"),
    RADICAL("msqrt"),
    CONTROL("button label"),
    INLINE("");

    private static final Map<String, RenderTag> BY_NAME = byName();

    private final String names;

    RenderTag(String names) {
        this.names = names;
    }

    static RenderTag of(Element element) {
        String name = element.normalName();
        RenderTag tag = BY_NAME.get(name);
        if (tag == null) {
            tag = name.indexOf('-') > 0 && standsAlone(element) ? WRAPPER : INLINE;
        }
        return tag == INLINE || tag == CONTROL || tag == LINK || tag == WRAPPER ? styled(tag, element) : tag;
    }

    private static RenderTag styled(RenderTag tag, Element element) {
        if (!element.hasAttr("style") || tag == LINK) {
            return tag;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if ((tag == INLINE || tag == CONTROL) && (style.contains("display:block") || style.contains("display:flex"))) {
            return WRAPPER;
        }
        if (tag == INLINE && style.contains("vertical-align:su")) {
            return style.contains("vertical-align:super") ? SUP : style.contains("vertical-align:sub") ? SUB : tag;
        }
        boolean inline = style.endsWith("display:inline") || style.contains("display:inline;");
        return tag == WRAPPER && inline ? INLINE : tag;
    }

    /** Browsers show unknown elements inline, but a site's own elements are mostly its boxes: words beside one decide. */
    private static boolean standsAlone(Element element) {
        return !isWords(element.previousSibling()) && !isWords(element.nextSibling());
    }

    private static boolean isWords(@Nullable Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }

    private static Map<String, RenderTag> byName() {
        Map<String, RenderTag> tags = new HashMap<>();
        for (RenderTag tag : values()) {
            for (String name : tag.names.split(" ", -1)) {
                tags.put(name, tag);
            }
        }
        return Map.copyOf(tags);
    }
}
