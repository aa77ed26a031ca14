package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.date.DatePlace;
import dev.winnow.extract.facts.date.MonthNames;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a byline says into names: no "By", no roles, no dates, one name each. */
final class PersonNames {
    private static final int MAX_NAMES = 30;
    /** Of a longer byline the beginning is read. */
    private static final int LONGEST_LINE = 300;
    /** Characters of a top-level domain with its dot, as most are. */
    private static final int LONGEST_DOMAIN = 5;

    /** "By" in many languages, alone or after "written", "posted" and the like. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:guest |blog |new )?(?:erstellt|written|posted|published|created|submitted|authored|reported|contributed|story|words|text|post|article|report|started|asked"
                    + "|geschrieben|verfasst|veröffentlicht|ein beitrag|ein artikel|ein gastbeitrag|gastbeitrag|beitrag|artikel|interview|rédigé|écrit|publié|escrito|publicado|scritto|pubblicato"
                    + "|geplaatst|geschreven|napisał|autor)\\s+)?"
                    + "(?:by|von|vom|par|por|di|da|door|av|af|przez|napsal|skrevet av|от|от автора|από|του|της|των|γρ[άα]φ(?:ει|ουν)\\s+(?:ο|η|οι)|tarafından|oleh|bởi)(?:\\s*:\\s*|\\s+(?=\\S))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a label ends with, a sign of {@link #LABEL} among them: most names hold none. */
    private static final String LABEL_ENDS = ":：/／|\n-";

    private static final Pattern LABEL = Pattern.compile(
            "^(?:the )?(?:authors?|autor(?:in|en|es|a)?|auteurs?|autrice|autore|autori|byline|writers?|by|von|par|por|text|texte|texto|testo|tekst|words|verfasser(?:in)?|redaktion|redakteur(?:in)?"
                    + "|skribent|kirjoittaja|yazar|автор(?:ы)?|текст|συντάκτης|συντάκτρια|συγγραφέας|κείμενο|ρεπορτάζ|الكاتب|الكاتبة|إعداد|بقلم|كتب|כתב|כתבה|כתבת|מאת|लेखक|लेखिका|संवाददाता|作者|文|撰文|记者|記者|采写|採寫|文字|通讯员|通訊員|撰稿|著者|執筆|投稿者|글|글쓴이|작성자|기자|penulis|tác giả|author name|szerző|írta|yazan|نویسنده|текст|тэкст|аутор|слова|letras?|lyrics|paroles?|worte|słowa"
                    + "|posted by|written by|published by|post author|article by|story by|contributors?|text (?:&|und|and) (?:fotos?|bilder|photos?|bild))\\s*(?:[:：/／|]|\\n|\\s-\\s)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Leads of scripts without capitals; those of Chinese and Japanese stand before the name without a blank. */
    private static final Pattern LEAD_NO_SPACE =
            Pattern.compile("^(?:(?:بقلم|كتبت?|כתבה?|מאת|נכתב על ידי)(?!\\p{L})|作者|撰文|글"
                    + "|(?:本[報报刊])?[記记]者(?=\\s*\\p{IsHan}{2,4}(?:$|[\\s／、，]))"
                    + "|(?:(?:取材|写真|撮影|編集)[・／、])*(?:取材|文|構成|執筆|聞き手|文責)(?:[・／、](?:写真|撮影|編集|構成|文))*[＝=・])"
                    + "\\s*[:：]?\\s*");
    /** A credit below the text often stands in brackets. */
    private static final Pattern BRACKETED = Pattern.compile("^[（(【［\\[]([^（(【［\\[]*)[）)】］\\]]$");
    /** Where a Chinese reporter was: "／溪口報導". */
    private static final Pattern REPORTED_FROM = Pattern.compile("[／/]\\p{IsHan}{1,8}?(?:報導|报道|報道|报导).*$");

    private static final Pattern SPLIT = Pattern.compile(
            "\\s*[;|\\n\\u2022\\u00b7/&+、，]\\s*|,\\s+|\\s+(?:and|und|et|y|e|en|och|og|i|ja|ve|и|και|và|dan|with|mit)\\s+|\\s+و(?=\\p{IsArabic})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[(\\[<@].*|\\s[-–—|•·]\\s.*|\\b(?:on|am|le|el|em|il|op|den|at)\\s+\\p{Nd}.*|\\s(?:on|am)\\s.*|\\p{Nd}{1,4}[./-]\\p{Nd}.*|"
                    + "\\s?https?:?(?:\\W.*)?$|\\s(?:updated|published|posted|last|erstellt|veröffentlicht|aktualisiert|kategorien?|categor(?:y|ies)|im gespräch|publié|publicado)\\b.*|\\s기자$|記者$|记者$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** What is said of somebody: where, for whom. The name before has two words, else they belong to it: "Human in the Loop". */
    private static final Pattern SAID = Pattern.compile(
            "(?<=\\S\\s{1,3}\\S{1,40}),?\\s+(?:for|für|fuer|pour|para|from|via|is an?|ist|in|at|bei|chez|with)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern EDGES = Pattern.compile("^[\\s,:\\-–—•·|\"“”*]+|[\\s,:\\-–—•·|\"“”*]+$");
    private static final Pattern ADDRESS = Pattern.compile("^\\s*+(?:https?:|www\\.)");
    private static final Pattern GLUED =
            Pattern.compile("^(?:(?:Written |Posted |Words )?[Bb]y|Von|Par|Por|Door)(?=\\p{Lu}\\p{Ll})");
    private static final Pattern AFTER_BY = Pattern.compile(
            "^.{0,80}?(?:\\s|^)(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)\\s+(?=\\p{Lu})(.{3,100})$");
    private static final Pattern SHORT_BY =
            Pattern.compile("^(?:\\p{L}+\\s+){1,4}by\\s+(?=\\p{Lu})|^Pressemitteilung\\s+von\\s+");
    private static final Pattern DEGREE = Pattern.compile(
            "(?:ph\\.?\\s?d|m\\.?d|d\\.?o|r\\.?n|r\\.?d|rdn|ldn|m\\.?s|m\\.?a|m\\.?sc|b\\.?sc|b\\.?a|b\\.?s|m\\.?b\\.?a|m\\.?p\\.?h|j\\.?d|esq|ed\\.?d|dds|dvm"
                    + "|dpt|pharm\\.?d|psy\\.?d|lcsw|lmft|cpa|cfp|cfa|cscs|cpt|np|fnp|pa-?c|faap|facp|fand|jr|sr|ii|iii|smt|pe|llm|dipl\\.?-?\\S+)\\.?",
            Pattern.CASE_INSENSITIVE);

    private PersonNames() {}

    /** The names in a byline, none where it holds no names. */
    static List<String> of(String byline) {
        String line = TextLimit.head(byline, LONGEST_LINE);
        if (isAddress(line)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        boolean other = Credits.isOther(line);
        for (String part : SPLIT.split(other ? line : bare(line.strip()), MAX_NAMES)) {
            other = Credits.isOther(part) || (other && !hasLead(part));
            String name = other ? "" : NameShape.bare(bare(part.strip()));
            if (name.isEmpty() || Watched.matcher(DEGREE, name).matches()) {
                continue;
            }
            if (!names.isEmpty() && isRole(name) && !person(name)) {
                continue;
            }
            if (!names.isEmpty() && key(name).contains(key(names.get(0))) && name.indexOf(' ') > 0) {
                continue; // "Write to Ada Beck", "Ada Beck covers the sea".
            }
            boolean stranger = !names.isEmpty() && person(names.get(0)) && !person(name);
            if (stranger || !plausible(name)) {
                break; // What follows a part that is no name is not a name either.
            }
            names.addAll(NameShape.chinese(name));
        }
        return distinct(names);
    }

    /** Whether it is an address rather than a name: of the web, or a single word with two dots inside. */
    private static boolean isAddress(String line) {
        if (Watched.matcher(ADDRESS, line).find()) {
            return true;
        }
        int first = line.indexOf('.', 1);
        int second = first < 0 ? -1 : line.indexOf('.', first + 2);
        return second >= 0
                && second < line.length() - 1
                && line.length() - line.lastIndexOf('.') <= LONGEST_DOMAIN
                && line.chars().noneMatch(c -> c < 0x80 && Character.isWhitespace(c));
    }

    /** Without the words around the name. */
    static String bare(String text) {
        String name = Watched.matcher(REPORTED_FROM, unbracketed(TextLimit.head(text, LONGEST_LINE)))
                .replaceFirst("");
        for (int i = 0; i < 3; i++) {
            name = Watched.matcher(SHORT_BY, Watched.matcher(GLUED, name).replaceFirst(""))
                    .replaceFirst("");
            String shorter = Watched.matcher(LEAD, unlabelled(name).strip())
                    .replaceFirst("")
                    .strip();
            shorter = Watched.matcher(LEAD_NO_SPACE, shorter).replaceFirst("");
            if (shorter.equals(name)) {
                break;
            }
            name = shorter;
        }
        int date = DatePlace.of(name);
        name = Credits.withoutOther(date > 0 ? NameShape.undated(name.substring(0, date)) : name);
        name = Watched.matcher(TAIL, name).replaceFirst("").strip();
        name = Watched.matcher(SAID, name).replaceFirst("");
        return Watched.matcher(EDGES, name).replaceAll("");
    }

    private static String unlabelled(String name) {
        return name.chars().anyMatch(c -> LABEL_ENDS.indexOf(c) >= 0)
                ? Watched.matcher(LABEL, name).replaceFirst("")
                : name;
    }

    private static String unbracketed(String text) {
        return Watched.matcher(BRACKETED, text).replaceFirst("$1");
    }

    /** What follows "by" in a short line that also holds a date, empty without. */
    static String afterBy(String line) {
        if (line.chars().filter(Character::isDigit).count() < 3) {
            return "";
        }
        Matcher by = Watched.matcher(AFTER_BY, line);
        return by.find() ? by.group(1) : "";
    }

    static boolean hasLead(String line) {
        String text = Watched.matcher(REPORTED_FROM, unbracketed(line)).replaceFirst("");
        return Watched.matcher(GLUED, text).find()
                || Watched.matcher(LEAD, text).find()
                || Watched.matcher(LABEL, text).find()
                || Watched.matcher(LEAD_NO_SPACE, text).find();
    }

    static boolean isRole(String text) {
        for (String word : FactText.words(FactText.fold(text))) {
            if (NameWords.isRole(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text can be what somebody is called, on a page that says so. */
    static boolean plausible(String name) {
        if (name.length() < 2
                || name.length() > 60
                || name.indexOf(": ") >= 0
                || name.contains("://")
                || name.startsWith("#")) {
            return false;
        }
        List<String> words = FactText.words(FactText.fold(name));
        boolean several = name.indexOf(' ') > 0;
        long digits = name.chars().filter(Character::isDigit).count();
        boolean numbers = several && (digits > 4 || isNumbered(name) || (digits > 0 && isDate(words)));
        if (words.isEmpty() || words.size() > 7 || numbers || NameWords.isLead(name)) {
            return false;
        }
        if (words.size() > 1 && name.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        return !NameWords.isNoName(words) && name.chars().anyMatch(Character::isLetter);
    }

    /** Whether a value that is stated as the author may be one, though it looks like no name: "The Team of Us", "98 Degrees". */
    static boolean isStatable(String value) {
        List<String> words = FactText.words(FactText.fold(value));
        boolean blank = value.isEmpty() || value.length() > 50 || words.isEmpty() || words.size() > 6;
        if (blank || isAddress(value) || "{%$[<#".indexOf(value.charAt(0)) >= 0) {
            return false;
        }
        return value.chars().anyMatch(Character::isLetter)
                && (words.size() > 1 || !NameWords.isNoName(words))
                && !(isDate(words) && value.chars().anyMatch(Character::isDigit));
    }

    /** "3 min", not "3i Global". */
    private static boolean isNumbered(String name) {
        return Character.isDigit(name.charAt(0)) && !Character.isLetter(name.charAt(1));
    }

    private static boolean isDate(List<String> words) {
        return words.stream().anyMatch(word -> MonthNames.month(word, "") > 0);
    }

    /** Whether the text looks like a person's full name: two to five words with capitals, or a short name in a script without. */
    static boolean person(String name) {
        if (!plausible(name) || name.chars().anyMatch(Character::isDigit) || isRole(name)) {
            return false;
        }
        return NameShape.isPerson(name);
    }

    /** Whether nothing but a name may stand here: where there are no capitals, only a short word or several are one. */
    static boolean standsAlone(String text) {
        return text.length() <= 5 || text.indexOf(' ') > 0 || text.chars().anyMatch(Character::isUpperCase);
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String name : names) {
            byKey.putIfAbsent(key(name), name);
        }
        return List.copyOf(byKey.values());
    }

    static String key(@Nullable String name) {
        return name == null ? "" : FactText.fold(name);
    }
}
