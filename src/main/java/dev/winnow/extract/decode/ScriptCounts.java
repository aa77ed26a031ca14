package dev.winnow.extract.decode;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Letters of each script and how many of them are among its commonest: a misread text has rare letters only. */
final class ScriptCounts {
    /** Fewer different letters say nothing about their frequency. */
    private static final int FEW = 12;

    private static final Map<UnicodeScript, Common> COMMON = Map.of(
            UnicodeScript.CYRILLIC, new Common("оеаинтсрвлк", 0.45),
            UnicodeScript.GREEK, new Common("αοιετσνηρυ", 0.45),
            UnicodeScript.ARABIC, new Common("اليمونرتبه", 0.45),
            UnicodeScript.HEBREW, new Common("יולהאתמרב", 0.45),
            UnicodeScript.THAI, new Common("านรกอเงมยลวดทส", 0.40),
            UnicodeScript.HIRAGANA, new Common("のにはをたがでてとしるいなれらかもっ", 0.40),
            UnicodeScript.HANGUL, new Common("이다는에의을가고를하은지한로사서기자대도인어리나시아정해수전", 0.18),
            UnicodeScript.HAN,
                    new Common(
                            "的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里用道行所然家种種事成方多经經么法学學如都同现現当當没動动面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日月"
                                    + "新高長长电電网網文見今回手時間",
                            0.10));

    private final Map<UnicodeScript, ScriptsSeen> seen = new EnumMap<>(UnicodeScript.class);

    private static final class ScriptsSeen {
        private final BitSet different = new BitSet();
        private int letters;
        private int common;
    }

    /** @param least share of the common letters below which a text is not in this script's languages */
    private record Common(String letters, double least) {}

    void add(UnicodeScript script, int letter) {
        Common common = COMMON.get(script);
        if (common != null) {
            ScriptsSeen count = seen.computeIfAbsent(script, key -> new ScriptsSeen());
            count.letters++;
            count.different.set(letter);
            count.common += common.letters().indexOf(Character.toLowerCase(letter)) >= 0 ? 1 : 0;
        }
    }

    /** How many letters stand in scripts whose common letters are missing. */
    double rareLetters() {
        double rare = 0;
        for (Map.Entry<UnicodeScript, Common> each : COMMON.entrySet()) {
            ScriptsSeen count = seen.get(each.getKey());
            if (count != null && count.different.cardinality() >= FEW) {
                double share = (double) count.common / count.letters;
                double missing = 1 - share / each.getValue().least();
                rare += missing > 0 ? missing * count.letters : 0;
            }
        }
        return rare;
    }
}
