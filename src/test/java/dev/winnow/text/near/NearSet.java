package dev.winnow.text.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles whose near-duplicates are known: made by rule from a seed, in an invented language with Zipf's frequencies, where
 * each word likes some followers more than others. {@code docs/dedupe.md} describes the kinds.
 */
public final class NearSet {
    /** What a text is to the first of its family: a near-duplicate (up to SHORT_COPY), or made to be mistaken for one. */
    public enum Kind {
        ORIGINAL(true),
        LIGHT_EDITS(true),
        HEADLINE(true),
        AGENCY(true),
        CROPPED(true),
        UPDATED(true),
        TYPOGRAPHY(true),
        LEFTOVERS(true),
        HEAVY_EDITS(true),
        SHORT_COPY(true),
        TEMPLATE(false),
        SHORT_TEMPLATE(false),
        SAME_PARAGRAPH(false),
        QUOTATION(false),
        SERIES(false),
        UNRELATED(false);

        private final boolean near;

        Kind(boolean near) {
            this.near = near;
        }

        public boolean isNear() {
            return near;
        }
    }

    /**
     * One article.
     *
     * @param family texts of one family, of kinds that are near, are near-duplicates of each other
     */
    public record Text(int id, int family, Kind kind, String site, String text) {}

    private enum Script {
        LATIN(" ", ". "),
        HAN("", "。"),
        THAI("", " ");

        private final String blank;
        private final String stop;

        Script(String blank, String stop) {
            this.blank = blank;
            this.stop = stop;
        }
    }

    private final Random random;
    private final List<Text> texts = new ArrayList<>();
    private int family;

    private NearSet(long seed) {
        this.random = new Random(seed);
    }

    /** At least so many articles, in an order that mixes the families. */
    public static List<Text> of(int size, long seed) {
        NearSet set = new NearSet(seed);
        while (set.texts.size() < size) {
            set.family();
        }
        Collections.shuffle(set.texts, set.random);
        return List.copyOf(set.texts);
    }

    /** Half of the articles have no near-duplicate, as on the web. */
    private void family() {
        family++;
        Script script = random.nextInt(10) < 7 ? Script.LATIN : random.nextInt(3) == 0 ? Script.THAI : Script.HAN;
        Writer writer = new Writer(script);
        switch (random.nextInt(12)) {
            case 0 -> templates(writer);
            case 1 -> notices(writer);
            case 2 -> sameParagraph(writer);
            case 3 -> quotation(writer);
            case 4 -> series(writer);
            case 5, 6 -> copies(writer);
            default -> add(Kind.UNRELATED, writer.article());
        }
    }

    private void copies(Writer writer) {
        List<List<String>> article = writer.article();
        add(Kind.ORIGINAL, article);
        List<Kind> kinds = new ArrayList<>(List.of(
                Kind.LIGHT_EDITS,
                Kind.HEADLINE,
                Kind.AGENCY,
                Kind.CROPPED,
                Kind.UPDATED,
                Kind.TYPOGRAPHY,
                Kind.LEFTOVERS,
                Kind.HEAVY_EDITS));
        Collections.shuffle(kinds, random);
        for (Kind kind : kinds.subList(0, 1 + random.nextInt(4))) {
            add(kind, writer.copy(kind, article));
        }
    }

    private void templates(Writer writer) {
        int sentences = 8 + random.nextInt(10);
        Template template = new Template(writer, sentences);
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            family++;
            add(Kind.TEMPLATE, template.fill());
        }
    }

    private void notices(Writer writer) {
        Template template = new Template(writer, 2 + random.nextInt(2));
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            family++;
            add(Kind.SHORT_TEMPLATE, template.fill());
        }
        family++;
        List<List<String>> notice = List.of(writer.paragraph(2), writer.paragraph(2));
        add(Kind.ORIGINAL, notice);
        add(Kind.SHORT_COPY, writer.edited(notice, 0.02));
    }

    private void sameParagraph(Writer writer) {
        List<String> shared = writer.paragraph(4);
        for (int i = 0; i < 2; i++) {
            family++;
            add(Kind.SAME_PARAGRAPH, with(writer.article(), shared));
        }
    }

    private void quotation(Writer writer) {
        List<List<String>> quoted = writer.article();
        add(Kind.QUOTATION, quoted);
        family++;
        add(Kind.QUOTATION, with(writer.article(), quoted.get(1)));
    }

    private void series(Writer writer) {
        List<List<String>> first = writer.article();
        add(Kind.SERIES, first);
        family++;
        List<List<String>> next = new ArrayList<>(writer.article());
        next.set(0, first.get(0));
        add(Kind.SERIES, next);
    }

    private static List<List<String>> with(List<List<String>> article, List<String> paragraph) {
        List<List<String>> longer = new ArrayList<>(article);
        longer.add(paragraph);
        return longer;
    }

    private void add(Kind kind, List<List<String>> paragraphs) {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(sentences -> text.append(text.isEmpty() ? "" : "\n\n")
                .append(String.join("", sentences).strip()));
        String site = "site" + random.nextInt(40) + ".example";
        texts.add(new Text(texts.size(), family, kind, site, text.toString()));
    }

    /** Sentences with gaps for names and numbers, as reports of matches, prices and weather have them. */
    private final class Template {
        private final Writer writer;
        private final List<List<String>> sentences = new ArrayList<>();

        Template(Writer writer, int count) {
            this.writer = writer;
            for (int i = 0; i < count; i++) {
                List<String> words = writer.words(14 + random.nextInt(11));
                for (int gaps = 1 + random.nextInt(2); gaps > 0; gaps--) {
                    words.set(1 + random.nextInt(words.size() - 1), random.nextBoolean() ? "<name>" : "<number>");
                }
                sentences.add(words);
            }
        }

        List<List<String>> fill() {
            List<String> cast =
                    IntStream.range(0, 5).mapToObj(i -> writer.name()).toList();
            List<String> filled = sentences.stream()
                    .map(words -> words.stream()
                            .map(word -> switch (word) {
                                case "<name>" -> cast.get(random.nextInt(cast.size()));
                                case "<number>" -> writer.number();
                                default -> word;
                            })
                            .toList())
                    .map(writer::sentence)
                    .toList();
            return List.of(filled);
        }
    }

    /** Writes in one script, about people and numbers of one story. */
    private final class Writer {
        private final Script script;
        private final List<String> cast;

        Writer(Script script) {
            this.script = script;
            this.cast = IntStream.range(0, 6).mapToObj(i -> name()).toList();
        }

        List<List<String>> article() {
            int paragraphs = 4 + random.nextInt(9);
            return IntStream.range(0, paragraphs)
                    .mapToObj(i -> paragraph(2 + random.nextInt(4)))
                    .toList();
        }

        List<String> paragraph(int sentences) {
            return IntStream.range(0, sentences).mapToObj(i -> sentence(told())).toList();
        }

        private List<String> told() {
            List<String> words = words(8 + random.nextInt(16));
            if (random.nextInt(3) > 0) {
                words.add(1 + random.nextInt(words.size() - 1), cast.get(random.nextInt(cast.size())));
            }
            if (random.nextInt(3) == 0) {
                words.add(1 + random.nextInt(words.size() - 1), number());
            }
            return words;
        }

        List<String> words(int count) {
            List<String> words = new ArrayList<>();
            int last = random.nextInt(4000);
            for (int i = 0; i < count; i++) {
                // Half of the words follow from the word before, the others from their frequency.
                last = random.nextBoolean()
                        ? Math.floorMod(last * 31 + random.nextInt(12) * 97, 4000)
                        : (int) (4000 * Math.pow(random.nextDouble(), 3));
                words.add(word(last));
            }
            return words;
        }

        private String word(int number) {
            Random letters = new Random(number * 7919L + script.ordinal());
            StringBuilder word = new StringBuilder();
            int syllables = 1 + letters.nextInt(number < 200 ? 1 : 3);
            for (int i = 0; i < syllables; i++) {
                switch (script) {
                    case LATIN ->
                        word.append("bdfghklmnprstvz".charAt(letters.nextInt(15)))
                                .append("aeiouy".charAt(letters.nextInt(6)))
                                .append(letters.nextBoolean() ? "" : "nrslt".charAt(letters.nextInt(5)));
                    case HAN -> word.appendCodePoint(0x4E00 + letters.nextInt(2500));
                    case THAI ->
                        word.appendCodePoint(0x0E01 + letters.nextInt(40))
                                .appendCodePoint(0x0E30 + letters.nextInt(6))
                                .appendCodePoint(0x0E01 + letters.nextInt(40));
                }
            }
            return word.toString();
        }

        String name() {
            String name = word(4000 + random.nextInt(100_000));
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }

        String number() {
            return String.valueOf(1 + random.nextInt(random.nextBoolean() ? 100 : 100_000));
        }

        String sentence(List<String> words) {
            String sentence = String.join(script.blank, words);
            return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + script.stop;
        }

        List<List<String>> copy(Kind kind, List<List<String>> article) {
            int size = article.size();
            return switch (kind) {
                case LIGHT_EDITS -> edited(article, 0.01 + random.nextDouble() * 0.03);
                case HEAVY_EDITS -> edited(article, 0.06 + random.nextDouble() * 0.04);
                case HEADLINE -> {
                    List<List<String>> copy = new ArrayList<>(edited(article, 0.005));
                    copy.set(0, paragraph(2));
                    yield copy;
                }
                case AGENCY -> {
                    List<List<String>> copy =
                            new ArrayList<>(edited(article, 0.01).subList(0, Math.max(3, size - 1)));
                    copy.set(0, prefixed(copy.get(0), name() + " (" + name() + ") – "));
                    copy.add(paragraph(2));
                    yield copy;
                }
                case CROPPED -> {
                    int kept = Math.max(2, (int) Math.ceil(size * (0.4 + random.nextDouble() * 0.4)));
                    yield with(article.subList(0, kept), List.of(sentence(words(3))));
                }
                case UPDATED -> {
                    List<List<String>> copy = new ArrayList<>(edited(article, 0.005));
                    copy.add(size / 2, paragraph(3));
                    copy.add(paragraph(2));
                    yield copy;
                }
                case TYPOGRAPHY ->
                    article.stream()
                            .map(sentences -> sentences.stream()
                                    .map(sentence -> sentence.replace(" ", random.nextBoolean() ? "\u00a0 " : "  "))
                                    .map(sentence -> "“" + sentence.strip() + "” ")
                                    .toList())
                            .toList();
                case LEFTOVERS -> with(with(article, paragraph(1)), List.of(sentence(words(12))));
                default -> article;
            };
        }

        private List<String> prefixed(List<String> sentences, String prefix) {
            List<String> longer = new ArrayList<>(sentences);
            longer.set(0, prefix + longer.get(0));
            return longer;
        }

        /** Words replaced, left out or doubled, at a rate. */
        List<List<String>> edited(List<List<String>> article, double rate) {
            return article.stream()
                    .map(sentences -> sentences.stream()
                            .map(sentence -> edited(sentence, rate))
                            .toList())
                    .toList();
        }

        private String edited(String sentence, double rate) {
            String[] parts = script == Script.LATIN ? sentence.split(" ", -1) : sentence.split("", -1);
            return String.join(
                    script.blank,
                    Arrays.stream(parts)
                            .map(part -> random.nextDouble() >= rate
                                    ? part
                                    : switch (random.nextInt(3)) {
                                        case 0 -> word(random.nextInt(4000));
                                        case 1 -> "";
                                        default -> part + script.blank + word(random.nextInt(4000));
                                    })
                            .toList());
        }
    }
}
