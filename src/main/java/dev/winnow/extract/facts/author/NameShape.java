package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people's names look like in scripts with capitals and without. */
final class NameShape {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** "von der", "ibn": words of a name that may be written small are short. */
    private static final int LONGEST_PARTICLE = 4;

    /** The commonest first characters of Chinese names: they tell two people from one with a blank inside. */
    private static final Set<Integer> SURNAMES =
            ("王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎闫余潘杜戴夏钟鍾汪姜范"
                            + "姚谭譚廖邹鄒熊陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔")
                    .codePoints()
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private NameShape() {}

    /** Whether it is two to five words with capitals, or a short name in a script without. */
    static boolean isPerson(String name) {
        String[] words = BLANKS.split(name.strip(), -1);
        int capitals = 0;
        int uncased = 0;
        boolean small = false;
        for (String word : words) {
            int first = word.isEmpty() ? ' ' : word.codePointAt(0);
            capitals += Character.isUpperCase(first) ? 1 : 0;
            boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
            uncased += Character.isLetter(first) && !cased ? 1 : 0;
            small |= Character.isLowerCase(first)
                    && word.length() > LONGEST_PARTICLE
                    && word.chars().noneMatch(Character::isUpperCase);
        }
        if (uncased > 0) {
            return words.length <= 4 && (words.length > 1 || name.length() <= 8);
        }
        return words.length >= 2 && words.length <= 5 && capitals >= 2 && capitals * 2 >= words.length && !small;
    }

    /** A name without what the page's markup ran together with it. */
    static String bare(String name) {
        return once(ended(alone(unglued(name))));
    }

    /** The two words or more that come before one that no name has: "Ada Beck View All Posts". */
    private static String alone(String name) {
        String[] words = BLANKS.split(name, 8);
        int end = 0;
        for (int i = 0; i < words.length; i++) {
            String word = FactText.fold(words[i]);
            if (i >= 2 && word.length() > LONGEST_PARTICLE - 1 && NameWords.isNoName(List.of(word))) {
                String head = name.substring(0, end).strip();
                return isPerson(head) ? head : name;
            }
            end = name.indexOf(words[i], end) + words[i].length();
        }
        return name;
    }

    /** A name that stands there twice, once for the eye and once for the ear, told once. */
    private static String once(String name) {
        int middle = name.length() / 2;
        boolean twice = name.length() > 4
                && name.length() % 2 == 1
                && name.charAt(middle) == ' '
                && name.startsWith(name.substring(middle + 1));
        return twice ? name.substring(0, middle) : name;
    }

    /** A name without a word that was glued to it: "Ada BeckFounder". */
    private static String unglued(String name) {
        for (int i = 2; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                List<String> after = FactText.words(FactText.fold(name.substring(i)));
                boolean word =
                        !after.isEmpty() && (NameWords.isRole(after.get(0)) || NameWords.isNoName(after.subList(0, 1)));
                if (word) {
                    return name.substring(0, i).strip();
                }
            }
        }
        return name;
    }

    /** A name without words at its end that lead on to something else: "Ada Beck le", "Ada Beck Vom". */
    private static String ended(String name) {
        String text = name;
        int blank = text.lastIndexOf(' ');
        while (blank > 0
                && (text.indexOf(' ') < blank || Character.isLowerCase(text.codePointAt(blank + 1)))
                && NameWords.leadsOn(text.substring(blank + 1))) {
            text = text.substring(0, blank).strip();
            blank = text.lastIndexOf(' ');
        }
        return text;
    }

    /** What stands before a date, without words that belong to it: "Ada Beck, Donnerstag, den". */
    static String undated(String before) {
        String text = before.strip();
        while (true) {
            int blank = text.lastIndexOf(' ');
            String word = FactText.fold(text.substring(blank + 1));
            boolean small = !text.isEmpty() && Character.isLowerCase(text.codePointAt(blank + 1));
            boolean belongs = word.isEmpty() || NameWords.isDateWord(word) || (blank > 0 && small);
            if (!belongs) {
                return text;
            }
            if (blank < 0) {
                return "";
            }
            text = text.substring(0, blank).strip();
        }
    }

    /** Chinese names with nothing but blanks between them, each by itself; any other name as it is. */
    static List<String> chinese(String name) {
        String[] words = BLANKS.split(name, -1);
        return words.length > 1 && Stream.of(words).allMatch(NameShape::isChinese) ? List.of(words) : List.of(name);
    }

    private static boolean isChinese(String word) {
        return word.length() >= 2
                && word.length() <= 4
                && word.codePoints().allMatch(Character::isIdeographic)
                && SURNAMES.contains(word.codePointAt(0));
    }

    /** Whether it is what software calls somebody rather than a name: {@code andrew.keaveney}, {@code jse}, {@code KatieS}. */
    static boolean isHandle(String name) {
        boolean cased = name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        return cased
                && name.indexOf(' ') < 0
                && (!Character.isUpperCase(name.codePointAt(0))
                        || name.chars().skip(1).anyMatch(c -> !Character.isLowerCase(c)));
    }
}
