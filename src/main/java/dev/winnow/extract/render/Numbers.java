package dev.winnow.extract.render;

import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.GroupKind;
import java.util.ArrayList;
import org.jsoup.nodes.Element;

/** Reads the numbers that lists and tables carry in attributes. */
final class Numbers {

    private static final int MAX_START = 999_999_999;

    private Numbers() {}

    static BlockGroup list(Element element) {
        Element first = element.firstElementChild();
        String start = first != null && first.hasAttr("value") ? first.attr("value") : element.attr("start");
        return new BlockGroup(GroupKind.NUMBERS, of(start, 1, 0, MAX_START), new ArrayList<>());
    }

    /** The number an attribute holds, or the default where it holds none within the bounds. */
    static int of(String attribute, int otherwise, int min, int max) {
        try {
            int number = Integer.parseInt(attribute.strip());
            return number < min || number > max ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
