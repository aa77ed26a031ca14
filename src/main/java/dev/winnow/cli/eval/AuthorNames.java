package dev.winnow.cli.eval;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Author names made comparable: lists parted, a leading "by" and degrees dropped, accents and case folded. */
final class AuthorNames {
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[;|/,&+\\u2022\\u00b7]\\s*|\\s+(?:and|And|AND|und|UND|et|y|with)\\s+");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|reviewed|edited|words?|text|story)\\s+)?"
                    + "(?:by|von|par|por|di)(?![\\p{L}\\p{N}_])[\\s:]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> DEGREES = Set.of(
            ("phd md do rn rd rdn ldn ms ma msc bsc ba bs mba mph jd esq edd dds dvm dpt pharmd psyd lcsw lmft cpa cfp"
                            + " cscs cpt np fnp pac pa-c fand faap facp jr sr ii iii prof dr")
                    .split(" "));
    private static final Pattern YOGA_DEGREE = Pattern.compile("(?:e-?)?ryt ?\\d*");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern BRACKETS = Pattern.compile("^[(),]+|[(),]+$");

    private AuthorNames() {}

    static Set<String> of(List<String> authors) {
        Set<String> names = new TreeSet<>();
        for (String author : authors) {
            String line = LEAD.matcher(WordOverlap.unified(author)).replaceFirst("");
            for (String part : BETWEEN.split(line, -1)) {
                String bare = LEAD.matcher(part.strip()).replaceFirst("");
                String name = name(bare);
                if (!name.isEmpty() && !isDegree(bare)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String name(String part) {
        String kept = Arrays.stream(part.strip().split("\\s+", -1))
                .filter(word -> !isDegree(BRACKETS.matcher(word).replaceAll("")))
                .collect(Collectors.joining(" "));
        String plain =
                MARK.matcher(Normalizer.normalize(kept, Normalizer.Form.NFKD)).replaceAll("");
        return String.join(" ", WordOverlap.of(WordOverlap.folded(plain)));
    }

    private static boolean isDegree(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(".", "");
        return DEGREES.contains(plain)
                || plain.equals("ph d")
                || YOGA_DEGREE.matcher(plain).matches();
    }

    /** F1 of two sets; where the gold is empty, 1 for an empty answer. */
    static double f1(Set<String> predicted, Set<String> gold) {
        if (gold.isEmpty()) {
            return predicted.isEmpty() ? 1 : 0;
        }
        long both = predicted.stream().filter(gold::contains).count();
        return 2.0 * both / (predicted.size() + gold.size());
    }
}
