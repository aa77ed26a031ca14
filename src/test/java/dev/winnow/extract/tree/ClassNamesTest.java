package dev.winnow.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
    private static final Set<String> NAMES = Set.of("one", "two");

    @ParameterizedTest
    @ValueSource(strings = {"one", "  Two ", "three\tONE", "a\n\ftwo\rb"})
    void findsAClassAmongOthersInWhateverCase(String classes) {
        assertThat(ClassNames.hasAny(new Element("p").attr("class", classes), NAMES))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ones", "on e", "one-two", "one\u00a0two"})
    void takesNoPartOfANameForOne(String classes) {
        assertThat(ClassNames.hasAny(new Element("p").attr("class", classes), NAMES))
                .isFalse();
    }

    @Test
    void findsNoneWithoutAttributes() {
        assertThat(ClassNames.hasAny(new Element("p"), NAMES)).isFalse();
    }
}
