package dev.winnow.extract.tree;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Looks through the classes of an element without making a set of them. */
public final class ClassNames {
    private ClassNames() {}

    /** Whether an element has one of some classes, in whatever case. */
    public static boolean hasAny(Element element, Set<String> lowerCase) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.className();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || isBlank(names.charAt(i))) {
                if (i > start && lowerCase.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
