package dev.winnow.extract.content;

import java.util.Locale;

/** Says who made a picture: {@code Foto: Ann Lee}, {@code © AFP}, {@code (Photo by Ann Lee/AP)}, {@code 사진=연합뉴스}. */
final class CreditLine {
    private static final String[] WORDS = {
        "photo",
        "photos",
        "photograph",
        "photographs",
        "photographer",
        "photography",
        "picture",
        "pictures",
        "image",
        "images",
        "picture credit",
        "photo credit",
        "image credit",
        "photo courtesy",
        "image courtesy",
        "image source",
        "photo source",
        "credit",
        "credits",
        "graphic",
        "illustration",
        "foto",
        "fotos",
        "fotograf",
        "fotografie",
        "bild",
        "bilder",
        "bildquelle",
        "bildnachweis",
        "fotoquelle",
        "grafik",
        "crédit",
        "crédits",
        "crédit photo",
        "crédits photo",
        "photo d'illustration",
        "crédito",
        "créditos",
        "fotografía",
        "fotografia",
        "imagen",
        "imagem",
        "ilustración",
        "immagine",
        "fotocredit",
        "beeld",
        "afbeelding",
        "kuva",
        "kuvat",
        "kuvituskuva",
        "billede",
        "bilde",
        "zdjęcie",
        "fot",
        "zdj",
        "ilustracja",
        "foto archiv",
        "snímek",
        "kép",
        "fotó",
        "imagine",
        "sursa foto",
        "fotografija",
        "nuotrauka",
        "foto no",
        "fotoğraf",
        "görsel",
        "ảnh",
        "gambar",
        "фото",
        "фотография",
        "снимок",
        "иллюстрация",
        "світлина",
        "снимка",
        "фотографија",
        "φωτογραφία",
        "φωτο",
        "εικόνα",
        "صورة",
        "الصورة",
        "تصوير",
        "צילום",
        "תמונה",
        "ภาพ",
        "ภาพจาก",
        "चित्र",
        "फोटो",
        "图",
        "图片",
        "图片来源",
        "图源",
        "图片说明",
        "摄影",
        "摄",
        "攝影",
        "圖",
        "圖片來源",
        "圖／",
        "写真",
        "画像",
        "撮影",
        "写真提供",
        "사진",
        "사진제공",
        "자료사진"
    };
    private static final String SEPARATORS = ":：/|=©-–—／";
    private static final String[] LINKS = {
        "by ", "von ", "de ", "di ", "door ", "av ", "af ", "par ", "por ", "via ", "courtesy "
    };
    private static final String[] AGENCIES = {
        "getty images", "afp", "reuters", "ap photo", "ap", "dpa", "shutterstock", "istock", "istockphoto", "alamy",
                "picture alliance", "imago",
        "epa", "efe", "unsplash", "pexels", "pixabay", "wikimedia commons", "stock.adobe.com", "adobe stock", "ansa",
                "lehtikuva", "tt", "scanpix",
        "ritzau scanpix", "imago images"
    };
    private static final int LONGEST = 120;
    private static final int LONGEST_UNCASED = 30;
    private static final int SHORT_WORD = 4;
    private static final int MOST_WORDS = 14;

    private CreditLine() {}

    static boolean isCredit(String line) {
        if (line.length() > LONGEST || line.length() < 3) {
            return false;
        }
        String text = bare(line);
        if (text.startsWith("©") || text.startsWith("ⓒ") || text.regionMatches(true, 0, "(c)", 0, 3)) {
            return isName(text.substring(1));
        }
        int end = labelled(text);
        return end > 0 ? isName(text.substring(end)) : isAgencys(text) || isTaken(text);
    }

    /** A name and an agency, parted by a stroke, or the agency alone. */
    private static boolean isAgencys(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String agency : AGENCIES) {
            if (lower.endsWith(agency)) {
                String before =
                        lower.substring(0, lower.length() - agency.length()).stripTrailing();
                return before.isEmpty()
                        || ((before.endsWith("/")
                                        || before.endsWith("via")
                                        || before.endsWith("|")
                                        || before.endsWith("©"))
                                && isName(text.substring(0, before.length())));
            }
        }
        return false;
    }

    /** Chinese and Japanese put "taken by" behind the name. */
    private static boolean isTaken(String text) {
        boolean taken = text.endsWith("摄") || text.endsWith("攝") || text.endsWith("撮影") || text.endsWith("摄影");
        return taken && text.length() <= LONGEST_UNCASED && text.indexOf('。') < 0 && text.indexOf('，') < 0;
    }

    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && "([{（【〔［<*- –—_/▲△▼▽".indexOf(line.charAt(from)) >= 0 && !line.startsWith("(c)", from)) {
            from++;
        }
        while (to > from && ")]}）】〕］>*- –—_.".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }

    /** Where the label of a credit ends, behind its colon or "by"; -1 where there is none. */
    private static int labelled(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return -1;
        }
        int best = -1;
        for (String word : WORDS) {
            int at = word.length();
            if (lower.startsWith(word)) {
                while (at < lower.length()
                        && (lower.charAt(at) == ' ' || lower.charAt(at) == '.' || lower.charAt(at) == '\u00a0')) {
                    at++;
                }
                boolean dot = at > word.length() && lower.charAt(word.length()) == '.' && word.length() <= SHORT_WORD;
                boolean bar = at < lower.length() && SEPARATORS.indexOf(lower.charAt(at)) >= 0;
                int link = link(lower, at);
                best = Math.max(best, bar ? at + 1 : dot ? at : link > 0 && at > word.length() ? link : -1);
            }
        }
        return best;
    }

    private static int link(String lower, int at) {
        for (String link : LINKS) {
            if (lower.startsWith(link, at)) {
                return at + link.length();
            }
        }
        return -1;
    }

    /** Whether it reads as names: words with capitals, or a short run of a script that has none. */
    private static boolean isName(String rest) {
        int words = 0;
        int capitals = 0;
        boolean cased = false;
        boolean within = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '.' || c == '@' || c == '_';
            if (letter && !within) {
                words++;
                capitals += Character.isLowerCase(c) ? 0 : 1;
            }
            cased |= Character.isUpperCase(c) || Character.isLowerCase(c);
            within = letter;
        }
        boolean sentence = rest.indexOf('。') >= 0 || rest.indexOf('?') >= 0 || rest.indexOf('!') >= 0;
        if (words == 0 || sentence || words > MOST_WORDS) {
            return false;
        }
        return cased ? capitals * 10 >= words * 6 : rest.strip().length() <= LONGEST_UNCASED;
    }
}
