package dev.winnow.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRulesTest {
    private final SiteRules rules =
            rules("example.org", ".example.org", ".sport.example.org", "www.other.example", "bücher.example");

    private static SiteRules rules(String... hosts) {
        return SiteRules.of(Stream.of(hosts)
                .map(host -> SiteRule.builder(host, host + ".yaml").build())
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://example.org/a               | example.org
                    http://WWW.Example.org:8080/a?b=c   | example.org
                    https://me:x@example.org            | example.org
                    https://example.org.                | example.org
                    https://news.example.org/a          | .example.org
                    https://a.b.example.org/            | .example.org
                    https://www.news.example.org/       | .example.org
                    https://live.sport.example.org/     | .sport.example.org
                    https://sport.example.org/          | .example.org
                    https://www.other.example/          | www.other.example
                    https://xn--bcher-kva.example/      | bücher.example
                    https://BÜCHER.example/             | bücher.example
                    https://other.example/               | www.other.example
                    https://news.other.example/          |
                    https://notexample.org/             |
                    https://example.org.evil.test/      |
                    https://evil.test/https://example.org/ |
                    mailto:me@example.org               |
                    https:///                           |
                    """)
    void theMostSpecificRuleOfTheAddressIsUsed(String address, String host) {
        SiteRule rule = rules.at(address);

        assertThat(rule == null ? null : rule.host()).isEqualTo(host);
    }

    @Test
    void withoutAnAddressThereIsNoRule() {
        assertThat(rules.at(null)).isNull();
    }

    @Test
    void theFingerprintChangesWithAnythingThatARuleDoes() {
        String before = rule(RuleSelector.of("#a"), 1).fingerprint();

        assertThat(rule(RuleSelector.of("#a"), 1).fingerprint()).isEqualTo(before);
        assertThat(rule(RuleSelector.of("#b"), 1).fingerprint()).isNotEqualTo(before);
        assertThat(rule(RuleSelector.of("#a"), 2).fingerprint()).isNotEqualTo(before);
        assertThat(SiteRules.of(List.of(rule(RuleSelector.of("#a"), 1))).fingerprint())
                .isNotEqualTo(
                        SiteRules.of(List.of(rule(RuleSelector.of("#b"), 1))).fingerprint());
        assertThat(SiteRules.NONE.fingerprint()).isEmpty();
    }

    private static SiteRule rule(RuleSelector body, int line) {
        return SiteRule.builder("example.org", "example.org.yaml")
                .select(SiteRule.Part.BODY, body, line)
                .build();
    }
}
