package dev.winnow.extract.render;

import dev.winnow.extract.tree.ElementsAround;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Recognises captions that are not {@code figcaption} by the class names in common use. */
final class Captions {
    private final Element root;
    /** The elements that hold a picture, null as long as nobody asks. */
    private @Nullable Set<Element> pictured;

    Captions(Element root) {
        this.root = root;
    }

    boolean isCaption(Element element) {
        if (element.normalName().equals("caption")) {
            return true;
        }
        String classes = element.className();
        if (classes.length() < "caption".length()) {
            return false;
        }
        String lower = classes.toLowerCase(Locale.ROOT);
        if (!lower.contains("caption")) {
            return false;
        }
        for (String name : lower.split("\\s+", -1)) {
            if (name.equals("caption")
                    || name.endsWith("-caption")
                    || name.endsWith("_caption")
                    || name.endsWith("caption-text")) {
                // A frame around picture and caption is often called a caption as well.
                return !isPictured(element);
            }
        }
        return false;
    }

    private boolean isPictured(Element element) {
        if (pictured == null) {
            pictured = ElementsAround.of(root.stream().filter(picture -> picture.nameIs("img")));
        }
        return pictured.contains(element);
    }
}
