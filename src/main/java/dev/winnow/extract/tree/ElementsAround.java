package dev.winnow.extract.tree;

import dev.winnow.extract.limit.Checkpoint;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Answers "does this element hold one of those?" once for all elements of a page. To walk down from each element that asks
 * would read a nest of elements again at each of its levels.
 */
public final class ElementsAround {
    private ElementsAround() {}

    /** All elements around some nodes; a node that is an element stands around itself. */
    public static Set<Element> of(Stream<? extends Node> nodes) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        Iterator<? extends Node> each = nodes.iterator();
        while (each.hasNext()) {
            Checkpoint.pass();
            Node node = each.next();
            Element above = node instanceof Element element ? element : node.parentElement();
            while (above != null && around.add(above)) {
                above = above.parent();
            }
        }
        return around;
    }
}
