package dev.winnow.extract.content;

import dev.winnow.extract.facts.DatedLine;
import java.util.Locale;
import java.util.Set;

/**
 * Lines at the start and the end of a text that are about the page: when it was changed last, who may print it, who edited it,
 * where it comes from, when it was on air.
 */
final class NoteLine {
    /** What stands before the colon of a field, in the languages whose pages put several of them into one line. */
    private static final Set<String> LABELS = Set.of(
            "来源",
            "來源",
            "稿源",
            "出处",
            "出處",
            "作者",
            "记者",
            "記者",
            "编辑",
            "編輯",
            "责任编辑",
            "責任編輯",
            "责编",
            "責編",
            "编审",
            "审核",
            "校对",
            "文",
            "图",
            "圖",
            "摄影",
            "攝影",
            "通讯员",
            "发布",
            "发布时间",
            "发布者",
            "时间",
            "日期",
            "浏览",
            "浏览次数",
            "阅读",
            "阅读量",
            "点击",
            "字号",
            "原标题",
            "本文来源",
            "新闻来源",
            "信息来源",
            "撰文",
            "撰稿",
            "監修",
            "編集",
            "取材",
            "執筆",
            "写真",
            "文責",
            "更新",
            "公開",
            "公開日",
            "更新日",
            "投稿者",
            "기자",
            "입력",
            "수정",
            "승인",
            "등록",
            "출처",
            "편집",
            "조회",
            "조회수",
            "글",
            "사진",
            "작성자",
            "게시일",
            "source",
            "author",
            "editor",
            "edited by",
            "posted by",
            "reported by",
            "views",
            "published",
            "updated",
            "quelle",
            "quellen",
            "autor",
            "autorin",
            "redaktion",
            "redakteur",
            "fuente",
            "redacción",
            "editado por",
            "fonte",
            "redação",
            "autore",
            "redazione",
            "auteur",
            "bron",
            "redactie",
            "källa",
            "kilde",
            "forfatter",
            "lähde",
            "źródło",
            "redakcja",
            "oprac",
            "opr",
            "zdroj",
            "forrás",
            "sursa",
            "kaynak",
            "yazar",
            "editör",
            "haber",
            "источник",
            "автор",
            "редактор",
            "просмотров",
            "просмотры",
            "дата",
            "джерело",
            "πηγή",
            "المصدر",
            "الكاتب",
            "كتب",
            "تحرير",
            "מקור",
            "מאת",
            "nguồn",
            "tác giả",
            "theo",
            "sumber",
            "penulis",
            "reporter",
            "ที่มา",
            "ผู้เขียน");

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTICE = 70;
    private static final int FIRST_WIDE = 0x2E80;
    private static final int LONGEST_FIELDS = 140;
    private static final int LONGEST_FIELD = 40;
    private static final int LONGEST_LABEL = 16;
    /** Letters of a programme's name and station beside its date. */
    private static final int LONGEST_PROGRAMME = 80;

    private NoteLine() {}

    /**
     * Whether a line is such a note.
     *
     * @param last whether it is one of the last of the text
     */
    static boolean isNote(KeptLine line, String language, boolean last) {
        String text = line.text();
        if (text.length() > LONGEST || (!line.first() && !last)) {
            return false;
        }
        if (last && isRights(text)) {
            return true;
        }
        DatedLine dated =
                text.chars().anyMatch(Character::isDigit) ? DatedLine.of(text, language) : new DatedLine(0, text);
        if (dated.dates() > 0) {
            return Stems.CHANGED.isIn(text)
                    || (Stems.LATELY.isIn(text) && Stems.PAGE.isIn(text))
                    || (last && isProgramme(dated.rest()))
                    || (fields(text) > 0 && areFields(text));
        }
        int fields = fields(text);
        return areFields(text)
                && (fields > 1 || (fields == 1 && startsWithField(text) && text.length() <= LONGEST_FIELD && last));
    }

    /** A sign of rights, or several words of who may copy what. */
    private static boolean isRights(String text) {
        String start = text.substring(0, Math.min(text.length(), 12)).toLowerCase(Locale.ROOT);
        boolean signed = start.startsWith("©")
                || start.startsWith("ⓒ")
                || start.startsWith("(c)")
                || start.startsWith("copyright ©");
        return signed || (width(text) <= LONGEST_NOTICE && Stems.RIGHTS.count(text) > 1);
    }

    /** Characters of a text; those that are as wide as two count twice. */
    private static int width(String text) {
        return text.length() + (int) text.chars().filter(c -> c >= FIRST_WIDE).count();
    }

    /** A date and a time between names that bars part. */
    private static boolean isProgramme(String rest) {
        int bars = 0;
        int letters = 0;
        boolean time = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            bars += c == '|' || c == '·' || c == '•' || c == '｜' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            time |= (c == ':' || c == '.' || c == 'h')
                    && i > 0
                    && i + 2 < rest.length()
                    && Character.isDigit(rest.charAt(i - 1))
                    && Character.isDigit(rest.charAt(i + 1));
        }
        return bars > 1 && time && letters <= LONGEST_PROGRAMME;
    }

    private static boolean areFields(String text) {
        if (text.length() > LONGEST_FIELDS || text.indexOf('。') >= 0) {
            return false;
        }
        int stop = text.indexOf(". ");
        return stop < 0 || stop < 4 || Character.isDigit(text.charAt(stop - 1));
    }

    private static boolean startsWithField(String text) {
        int colon = colon(text, 0);
        return colon > 0 && isLabel(text, colon);
    }

    /** How many of its colons follow a label. */
    private static int fields(String text) {
        int fields = 0;
        for (int colon = colon(text, 0); colon > 0; colon = colon(text, colon + 1)) {
            fields += isLabel(text, colon) ? 1 : 0;
        }
        return fields;
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /** Whether a label ends before a colon: after the start, a blank, a bracket or a bar. */
    private static boolean isLabel(String text, int colon) {
        int end = colon;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        for (int from = end - 1; from >= 0 && end - from <= LONGEST_LABEL; from--) {
            boolean starts = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
            if (starts && LABELS.contains(text.substring(from, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
