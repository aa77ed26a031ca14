package dev.winnow.extract.render;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Recognises captions that are not {@code figcaption} by the class names in common use. */
final class Captions {

    private Captions() {}

    static boolean isCaption(Element element) {
        if (element.normalName().equals("caption")) {
            return true;
        }
        String classes = element.className();
        if (classes.length() < "caption".length()) {
            return false;
        }
        for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (name.equals("caption")
                    || name.endsWith("-caption")
                    || name.endsWith("_caption")
                    || name.endsWith("caption-text")) {
                // A frame around picture and caption is often called a caption as well.
                return element.selectFirst("img") == null;
            }
        }
        return false;
    }
}
