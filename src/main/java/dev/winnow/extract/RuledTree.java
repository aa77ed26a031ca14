package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.article.Facts;
import dev.winnow.extract.explain.RuleUse;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.extract.rule.apply.RuleReading;
import dev.winnow.extract.rule.apply.RuleSource;
import dev.winnow.extract.site.evidence.SiteName;
import dev.winnow.extract.tree.PageTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page's tree, with its site's rule at work on it.
 *
 * @param rule null where there is none for the page
 * @param replaced what the rule replaced in the source
 */
record RuledTree(PageTree tree, @Nullable RuleReading rule, List<RuleUse> replaced) {
    static RuledTree parse(
            String source, RawPage page, SiteRules rules, ExtractOptions options, Supplier<Parser> parser) {
        SiteRule rule = rules.at(page.url());
        String text = source;
        List<RuleUse> replaced = List.of();
        PageTree tree = null;
        if (page.url() == null && !rules.isEmpty()) {
            tree = tree(text, page, options, parser.get());
            rule = tree.document() == null ? null : named(rules, tree.document());
        }
        if (rule != null && !rule.replacements().isEmpty()) {
            RuleSource changed = RuleSource.of(text, rule, options.maxBytes());
            tree = changed.text().equals(text) ? tree : null;
            text = changed.text();
            replaced = changed.uses();
        }
        tree = tree == null ? tree(text, page, options, parser.get()) : tree;
        Document document = tree.document();
        return new RuledTree(tree, rule == null || document == null ? null : new RuleReading(rule, document), replaced);
    }

    private static PageTree tree(String text, RawPage page, ExtractOptions options, Parser parser) {
        return PageTree.parse(
                parser, text, page.url() == null ? "" : page.url(), options.maxNodes(), options.maxDepth());
    }

    /** The rule for a page of which the archive has no address: that of the site that the page says it is of. */
    private static @Nullable SiteRule named(SiteRules rules, Document page) {
        String site = SiteName.of(null, page);
        return site == null ? null : rules.at("https://" + site + "/");
    }

    /** What the rule did, in the file's order. */
    List<RuleUse> uses(Extraction extraction) {
        List<RuleUse> uses = new ArrayList<>(replaced);
        if (rule != null) {
            uses.addAll(rule.uses(
                    extraction instanceof Extraction.ArticleFound found
                            ? found.article().facts()
                            : Facts.NONE));
        }
        return List.copyOf(uses);
    }
}
