package dev.winnow.extract.rule.apply;

import dev.winnow.extract.explain.RuleUse;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.rule.SiteRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's source with the replacements of a rule made, in the rule's order.
 *
 * @param uses what each replacement did
 */
public record RuleSource(String text, List<RuleUse> uses) {
    /**
     * Replaces.
     *
     * @param most characters that the source may grow to; a replacement that goes beyond is left out
     */
    public static RuleSource of(String source, SiteRule rule, int most) {
        String text = source;
        List<RuleUse> uses = new ArrayList<>();
        for (SiteRule.Replacement each : rule.replacements()) {
            int count = count(text, each.find());
            long length = text.length()
                    + (long) count * (each.with().length() - each.find().length());
            boolean fits = length <= Math.max(most, text.length());
            if (count > 0 && fits) {
                text = text.replace(each.find(), each.with());
            }
            uses.add(new RuleUse(
                    rule.file() + ":" + each.line(),
                    "replace",
                    each.find(),
                    count,
                    count == 0 ? "found nothing" : fits ? "replaced" : "left out: the page would become too large"));
        }
        return new RuleSource(text, List.copyOf(uses));
    }

    private static int count(String text, String find) {
        int count = 0;
        for (int at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length())) {
            Checkpoint.pass();
            count++;
        }
        return count;
    }
}
