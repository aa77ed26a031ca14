package dev.winnow.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSelectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    article .content                           | CSS
                    #story > p                                 | CSS
                    meta[property=og:title]                    | CSS
                    //div[@id='story']                         | XPATH
                    (//div[@class='a'])[1]                     | XPATH
                    xpath: substring-after(//p, 'By ')         | XPATH
                    XPath://h1                                 | XPATH
                    """)
    void theBeginningTellsTheLanguage(String text, RuleSelector.Language language) {
        assertThat(RuleSelector.of(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div[", "p:nonsense", ">>", ":has(", ""})
    void brokenCssIsRefused(String text) {
        assertThatThrownBy(() -> RuleSelector.css(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//div[", "//div[@id='a", "//og:title", "//p[$name]", "//p[nonsense(.)]", "document('a.xml')//p"
            })
    void brokenXPathIsRefused(String text) {
        assertThatThrownBy(() -> RuleSelector.xpath(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("is no XPath 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:matches((a+)+$)", "div[class~=(x+)+y]", "p:matchesOwn(a)"})
    void regularExpressionsAreRefusedWithWhatToUseInstead(String text) {
        assertThatThrownBy(() -> RuleSelector.css(text))
                .hasMessageContaining("regular expression")
                .hasMessageContaining(":contains");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//div[contains(concat(' ', normalize-space(@class), ' '), ' story ')]",
                "//p/following-sibling::*[1] | //h2/ancestor::div",
                "//meta[@property='og:title']/@content",
                "//*[name()='a:b'][. = '$5']",
                "count(//p) > 3"
            })
    void whatPeopleWriteIsUnderstood(String text) {
        assertThat(RuleSelector.xpath(text).text()).isEqualTo(text);
    }

    @Test
    void quotedTextIsNoRegularExpression() {
        assertThat(RuleSelector.css("a[href='x~=y']").text()).isEqualTo("a[href='x~=y']");
    }

    @Test
    void searchesInsideSearchesAreBounded() {
        assertThatThrownBy(() -> RuleSelector.css("div:has(p:has(a:has(b)))")).hasMessageContaining("more than 2");
        assertThatThrownBy(() -> RuleSelector.css("a".repeat(2_001))).hasMessageContaining("2000");
    }
}
