package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.Code;
import dev.winnow.extract.render.write.OutputBlock.GroupKind;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import dev.winnow.extract.render.write.OutputBlock.LeafKind;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes HTML that is safe by construction: its elements and attributes are those named here, all text is escaped. */
public final class HtmlWriter {

    private static final String[] MARKS = {"strong", "em", "del", "code", "sub", "sup"};

    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    public static String write(BlockGroup tree) {
        HtmlWriter writer = new HtmlWriter();
        writer.blocks(tree, false);
        return writer.out.toString().strip();
    }

    private void blocks(BlockGroup group, boolean bare) {
        List<OutputBlock> children = group.children();
        for (int i = 0; i < children.size(); i++) {
            Checkpoint.pass();
            OutputBlock block = children.get(i);
            if (block instanceof Leaf leaf) {
                leaf(leaf, group.kind(), bare);
            } else if (block instanceof BlockGroup inner) {
                group(inner, bare);
            } else if (block instanceof Code code) {
                code(code);
            } else if (block instanceof TableBlock table) {
                table(table);
            } else {
                out.append("<hr>\n");
            }
        }
    }

    private void group(BlockGroup group, boolean bare) {
        String name =
                switch (group.kind()) {
                    case ROOT, CELL -> "div";
                    case QUOTE -> "blockquote";
                    case BULLETS -> "ul";
                    case NUMBERS -> "ol";
                    case ITEM -> "li";
                    case TERMS -> "dl";
                    case FIGURE -> "figure";
                    case DETAILS -> "details";
                };
        boolean item = group.kind() == GroupKind.ITEM;
        out.append('<').append(name);
        if (group.kind() == GroupKind.NUMBERS && group.start() != 1) {
            out.append(" start=\"").append(group.start()).append('"');
        }
        out.append(item ? ">" : ">\n");
        if (group.kind() == GroupKind.TERMS) {
            terms(group);
        } else if (group.kind() == GroupKind.FIGURE) {
            figure(group);
        } else {
            blocks(group, group.kind().isList() ? group.isTight() : item && bare);
        }
        out.append("</").append(name).append(">\n");
    }

    /** A figure has one caption: lines that follow each other are one, and what has one of its own is a figure inside. */
    private void figure(BlockGroup figure) {
        List<BlockGroup> parts = new ArrayList<>();
        parts.add(BlockGroup.of(GroupKind.FIGURE));
        for (OutputBlock block : withJoinedCaptions(figure.children())) {
            Checkpoint.pass();
            List<OutputBlock> part = parts.get(parts.size() - 1).children();
            boolean last = !part.isEmpty() && isCaption(part.get(part.size() - 1));
            if (last && part.size() > 1) {
                parts.add(BlockGroup.of(GroupKind.FIGURE));
            }
            parts.get(parts.size() - 1).children().add(block);
        }
        for (BlockGroup part : parts) {
            Checkpoint.pass();
            out.append(parts.size() > 1 ? "<figure>\n" : "");
            blocks(part, false);
            out.append(parts.size() > 1 ? "</figure>\n" : "");
        }
    }

    private static boolean isCaption(OutputBlock block) {
        return block instanceof Leaf leaf && leaf.kind() == LeafKind.CAPTION;
    }

    /** The blocks, captions that follow each other being one. */
    private static List<OutputBlock> withJoinedCaptions(List<OutputBlock> blocks) {
        List<OutputBlock> joined = new ArrayList<>();
        List<Inline> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Checkpoint.pass();
            if (!(blocks.get(i) instanceof Leaf leaf) || !isCaption(leaf)) {
                joined.add(blocks.get(i));
                continue;
            }
            lines.addAll(leaf.runs());
            if (i + 1 < blocks.size() && isCaption(blocks.get(i + 1))) {
                lines.add(new Inline.Break());
            } else {
                joined.add(new Leaf(LeafKind.CAPTION, List.copyOf(lines)));
                lines.clear();
            }
        }
        return joined;
    }

    /** Whatever stands between two terms is their definition. */
    private void terms(BlockGroup group) {
        BlockGroup definition = BlockGroup.of(GroupKind.ITEM);
        for (OutputBlock block : group.children()) {
            Checkpoint.pass();
            if (block instanceof Leaf leaf && leaf.kind() == LeafKind.TERM) {
                definition(definition);
                element("dt", leaf.runs());
            } else {
                definition.children().add(block);
            }
        }
        definition(definition);
    }

    private void definition(BlockGroup definition) {
        if (!definition.children().isEmpty()) {
            out.append("<dd>\n");
            blocks(definition, false);
            out.append("</dd>\n");
            definition.children().clear();
        }
    }

    private void leaf(Leaf leaf, GroupKind parent, boolean bare) {
        if (bare && leaf.kind() == LeafKind.PARAGRAPH) {
            runs(leaf.runs());
            return;
        }
        switch (leaf.kind()) {
            case PARAGRAPH -> element("p", leaf.runs());
            case TERM, SUMMARY, CAPTION -> {
                boolean caption = leaf.kind() == LeafKind.CAPTION;
                if (caption && parent == GroupKind.FIGURE) {
                    element("figcaption", leaf.runs());
                } else if (leaf.kind() == LeafKind.SUMMARY && parent == GroupKind.DETAILS) {
                    element("summary", leaf.runs());
                } else {
                    String mark = caption ? "em" : "strong";
                    out.append("<p><").append(mark).append('>');
                    runs(leaf.runs());
                    out.append("</").append(mark).append("></p>\n");
                }
            }
            default -> element(leaf.kind().name().toLowerCase(Locale.ROOT), leaf.runs());
        }
    }

    private void element(String name, List<Inline> runs) {
        out.append('<').append(name).append('>');
        runs(runs);
        out.append("</").append(name).append(">\n");
    }

    private void code(Code code) {
        out.append("<pre><code");
        if (!code.language().isEmpty()) {
            out.append(" class=\"language-").append(code.language()).append('"');
        }
        out.append('>');
        escape(code.text());
        out.append("</code></pre>\n");
    }

    private void table(TableBlock table) {
        out.append("<table>\n");
        if (!table.caption().isEmpty()) {
            element("caption", table.caption());
        }
        for (List<Cell> row : table.rows()) {
            Checkpoint.pass();
            out.append("<tr>");
            for (Cell cell : row) {
                Checkpoint.pass();
                String name = cell.header() ? "th" : "td";
                out.append('<').append(name);
                span("colspan", cell.columns());
                span("rowspan", cell.rows());
                out.append('>');
                runs(cell.runs());
                out.append("</").append(name).append('>');
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void span(String name, int span) {
        if (span > 1) {
            out.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    private void runs(List<Inline> runs) {
        @Nullable String link = null;
        for (Inline run : runs) {
            Checkpoint.pass();
            if (!Objects.equals(link, run.href())) {
                out.append(link == null ? "" : "</a>");
                link = run.href();
                if (link != null) {
                    attribute("<a href=\"", link);
                    out.append('>');
                }
            }
            run(run);
        }
        out.append(link == null ? "" : "</a>");
    }

    private void run(Inline run) {
        if (run instanceof Inline.Break) {
            out.append("<br>\n");
        } else if (run instanceof Inline.ImageRun image) {
            attribute("<img src=\"", image.src());
            attribute(" alt=\"", image.alt());
            out.append('>');
        } else if (run instanceof Inline.TextRun text) {
            for (int i = 0; i < MARKS.length; i++) {
                out.append(text.has(1 << i) ? "<" + MARKS[i] + ">" : "");
            }
            escape(text.value());
            for (int i = MARKS.length - 1; i >= 0; i--) {
                out.append(text.has(1 << i) ? "</" + MARKS[i] + ">" : "");
            }
        }
    }

    private void attribute(String begin, String value) {
        out.append(begin);
        escape(value);
        out.append('"');
    }

    private void escape(String value) {
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                out.append(value, written, i)
                        .append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;");
                written = i + 1;
            }
        }
        out.append(value, written, value.length());
    }
}
