package dev.winnow.extract.language;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * How often runs of letters are in languages that share a script: within words from Lingua's models (75 languages, of news
 * and web pages of the Leipzig corpora), at words' ends and for languages that Lingua lacks from the profiles of
 * language-detector (of Wikipedia).
 */
final class LetterFrequencies {
    private static final String[] LENGTHS = {"uni", "bi", "tri", "quadri"};
    private static final List<String> LINGUA =
            List.of(("af az be bg bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it kk la lg"
                            + " lt lv mi mk mn ms nb nl nn pl pt ro ru sk sl sn so sq sr st sv sw tl tn tr ts uk vi xh yo zu ar fa ur")
                    .split(" ", -1));
    /** Those that Lingua lacks, or whose vowel signs it leaves out. */
    private static final List<String> PROFILES = List.of("gl", "mt", "br", "oc", "hi", "mr", "ne");

    private static final List<String> ENDS =
            List.of(("af be bg ca cs cy da de en es et eu fi fr ga hr hu id is it lt lv mk ms nl no pl"
                            + " pt ro ru sk sl so sq sr sv sw tl tr uk vi ar fa ur")
                    .split(" ", -1));
    /** The languages that a profile stands for; those of Croatian stand for Bosnian, which has none, too. */
    private static final Map<String, List<String>> STANDS_FOR =
            Map.of("no", List.of("nb", "nn"), "hr", List.of("hr", "bs"));

    private static final String SERBIAN_IN_LATIN = "sr-Latn";
    private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static final List<String> LATIN =
            List.of("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ", -1));

    private static final double LEAST = 2e-7;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Double>> byRun = new TreeMap<>();
    private final TreeSet<String> withEnds = new TreeSet<>();

    private LetterFrequencies() {}

    static LetterFrequencies read() throws IOException {
        LetterFrequencies frequencies = new LetterFrequencies();
        for (String language : LINGUA) {
            frequencies.lingua(language);
        }
        for (String language : PROFILES) {
            frequencies.profile(language, false);
        }
        for (String language : ENDS) {
            frequencies.profile(language, true);
        }
        frequencies.chain();
        return frequencies;
    }

    Map<String, Map<String, Double>> byRun() {
        return byRun;
    }

    boolean hasEnds(String language) {
        return withEnds.contains(language);
    }

    /** How many languages there are that a run may be of, about. */
    static int languagesOf(String run) {
        return switch (scriptOf(run)) {
            case CYRILLIC -> 8;
            case ARABIC, DEVANAGARI -> 3;
            default -> 50;
        };
    }

    /** Lingua says how often a letter follows others; the frequency of a run is the product along it. */
    private void lingua(String language) throws IOException {
        Map<String, Double> shorter = Map.of("", 1.0);
        for (String length : LENGTHS) {
            Map<String, Double> runs = new HashMap<>();
            for (Map.Entry<String, JsonNode> each : resource(
                            "/language-models/" + language + "/" + length + "grams.json")
                    .get("ngrams")
                    .properties()) {
                String[] fraction = each.getKey().split("/", -1);
                double follows = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
                for (String run : each.getValue().asString().split(" ", -1)) {
                    Double before = shorter.get(run.substring(0, run.length() - 1));
                    if (before != null) {
                        runs.put(run, before * follows);
                    }
                }
            }
            runs.forEach((run, frequency) -> add(run, language, frequency));
            shorter = runs;
        }
    }

    private void profile(String name, boolean endsOnly) throws IOException {
        JsonNode profile = resource("/languages/" + name);
        for (Map.Entry<String, JsonNode> each : profile.get("freq").properties()) {
            String run = each.getKey().toLowerCase(Locale.ROOT);
            boolean end = run.indexOf(' ') >= 0;
            if ((endsOnly && !end) || run.isBlank()) {
                continue;
            }
            double all = profile.get("n_words").get(each.getKey().length() - 1).asDouble();
            for (String language : STANDS_FOR.getOrDefault(name, List.of(name))) {
                add(run, language, each.getValue().asDouble() / all);
                withEnds.add(language);
            }
        }
        if (name.equals("sr")) {
            withEnds.add(SERBIAN_IN_LATIN);
        }
    }

    private void add(String run, String language, double frequency) {
        if (frequency < LEAST || run.length() > NgramTable.LONGEST || scriptOf(run) == UnicodeScript.UNKNOWN) {
            return;
        }
        String latin = language.equals("sr") ? latin(run) : run;
        if (latin.equals(run)) {
            put(run, language, frequency);
            return;
        }
        put(run, language, frequency);
        if (latin.length() <= NgramTable.LONGEST) {
            put(latin, SERBIAN_IN_LATIN, frequency);
        }
    }

    private void put(String run, String language, double frequency) {
        byRun.computeIfAbsent(run, key -> new TreeMap<>()).merge(language, frequency, Double::sum);
    }

    /** Profiles end at three letters; four are as frequent as one three follows another by a letter. */
    private void chain() {
        for (String run : new ArrayList<>(byRun.keySet())) {
            if (run.length() != 4) {
                continue;
            }
            for (String language : PROFILES) {
                double begin = of(run.substring(0, 3), language);
                double end = of(run.substring(1), language);
                double both = of(run.substring(1, 3), language);
                if (begin > 0 && end > 0 && both > 0 && begin * end / both > LEAST) {
                    byRun.computeIfAbsent(run, r -> new TreeMap<>()).put(language, begin * end / both);
                }
            }
        }
    }

    private double of(String run, String language) {
        Map<String, Double> languages = byRun.get(run);
        return languages == null ? 0 : languages.getOrDefault(language, 0.0);
    }

    private static String latin(String run) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            char sign = run.charAt(i);
            int at = CYRILLIC.indexOf(sign);
            latin.append(at < 0 ? String.valueOf(sign) : LATIN.get(at));
        }
        return latin.toString();
    }

    /** The script of a run, unknown where it has none that languages share, or several. */
    private static UnicodeScript scriptOf(String run) {
        UnicodeScript script = UnicodeScript.UNKNOWN;
        for (int at = 0; at < run.length(); at++) {
            UnicodeScript own = UnicodeScript.of(run.charAt(at));
            if (run.charAt(at) == ' ' || own == UnicodeScript.INHERITED) {
                continue;
            }
            boolean shared =
                    switch (own) {
                        case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> true;
                        default -> false;
                    };
            if (!shared || (script != UnicodeScript.UNKNOWN && script != own)) {
                return UnicodeScript.UNKNOWN;
            }
            script = own;
        }
        return script;
    }

    private JsonNode resource(String name) throws IOException {
        try (InputStream in = LetterFrequencies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path: use the profile train");
            }
            return json.readTree(in);
        }
    }
}
