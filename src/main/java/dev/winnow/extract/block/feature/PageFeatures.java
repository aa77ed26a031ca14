package dev.winnow.extract.block.feature;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BoxNames;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import java.util.List;

/** Describes a page as a whole: the same numbers for each of its blocks. */
final class PageFeatures {
    private static final BoxNames.Family[] FAMILIES = BoxNames.Family.values();

    private final PageView view;
    private final PageBlocks page;
    private final List<Block> blocks;
    private final FeatureRow row;
    private final float pageWords;

    PageFeatures(PageView view, FeatureRow row) {
        this.view = view;
        this.page = view.page;
        this.blocks = page.blocks();
        this.row = row;
        this.pageWords = Math.max(1, page.weight());
    }

    void describe() {
        int n = Math.max(1, blocks.size());
        DeclaredMetadata evidence = view.evidence;
        row.put("page.words", pageWords, 5000);
        row.put("page.blocks", n, 1000);
        row.put("page.links", view.linkWordsUpTo[blocks.size()] / pageWords);
        row.put("page.good", view.goodWords / pageWords);
        row.put("page.headings", view.headings, 60);
        row.put("page.prices", page.boxes().get(0).prices, 60);
        row.put("page.images", page.images().size(), 100);
        row.put("page.forms", view.forms, 20);
        row.put("page.tables", view.tables, 20);
        row.put("page.top-share", view.top == null ? 0 : view.top.words / pageWords);
        row.put("page.top-links", view.top == null ? 0 : view.top.linkDensity());
        row.put("page.kinds", (float) view.kinds() / n);
        row.put("page.og-article", evidence.openGraphType.contains("article"));
        row.put("page.og-product", evidence.openGraphType.contains("product"));
        row.put("page.og-website", evidence.openGraphType.contains("website"));
        for (int i = 0; i < DeclaredMetadata.SCHEMA_TYPE_COUNT; i++) {
            row.put("schema", DeclaredMetadata.schemaType(i), evidence.schemaTypes[i] ? 1 : 0);
        }
        address(evidence.url);
        float boxes = page.boxes().size();
        for (BoxNames.Family family : FAMILIES) {
            row.put("names", family.name(), view.familyCounts[family.ordinal()] / boxes);
        }
    }

    /** Leaves room for what the page's type is, which is told from all the other features of the page. */
    void leaveTypes() {
        for (PageType type : PageType.values()) {
            row.put("type", type.name(), 0);
        }
    }

    private void address(String url) {
        int path = url.indexOf('/', Math.min(url.length(), 8));
        String rest = path < 0 ? "" : url.substring(path);
        int slashes = 0;
        int hyphens = 0;
        int digits = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            slashes += c == '/' ? 1 : 0;
            hyphens += c == '-' || c == '_' ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        row.put("url.known", !url.isEmpty());
        row.put("url.length", rest.length());
        row.put("url.slashes", slashes);
        row.put("url.hyphens", hyphens);
        row.put("url.digits", digits);
        row.put("url.query", rest.indexOf('?') >= 0);
        row.put("url.ends-slash", rest.endsWith("/"));
    }
}
