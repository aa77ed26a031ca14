package dev.winnow.extract.facts.author;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before a name that say what somebody did: who wrote, and who edited, translated, took the pictures or sent the text. */
final class Credits {
    private static final String WROTE =
            "authors?|byline|writers?|writer\\(s\\)|autor(?:in|en|innen|es|a|as|zy|ka|ki|ka|ři|i)?|auteurs?|autrices?|autore|autori|aut(?:h|)ör|verfasser(?:in)?|skribent|författare|forfatter|kirjoittaja|yazar|yazan|haber"
                    + "|szerző|írta|tekst|texto|texte|testo|автори?|авторы|текст|аутор|συντάκτης|συντάκτρια|συγγραφέας|κείμενο|ρεπορτάζ|الكاتب|الكاتبة|كاتب|بقلم|إعداد|نویسنده|כתב|כתבה|כתבת|מאת|लेखक|लेखिका|संवाददाता"
                    + "|作者|撰文|撰稿人?|采写|採寫|文字|(?:特约|特約)?(?:通讯员|通訊員|撰稿)|(?:本[報报刊]|见习|見習|实习|實習)?[记記]者|著者|執筆者?|投稿者|ライター|筆者|글쓴이|작성자|기자|penulis|oleh|tác giả";

    private static final String DID_OTHER =
            "(?:medically |clinically |technically |expertly |expert |fact[- ]?|copy)?(?:edited|reviewed|checked|verified|approved|translated|photographed|illustrated|produced|curated|presented|hosted|narrated|filmed)(?= by\\b| and\\b)"
                    + "|edited|(?:managing |copy |photo )?editors?|(?:cover |lead |header |featured )?(?:photos?|photograph(?:y|er|ers|s)|images?|pictures?|illustrations?|illustrators?|graphics?|artwork|cartoon)|translat(?:ion|or|ors|ed)"
                    + "|producers?|(?:image |photo |picture )?credits?|sources?|copyright|courtesy(?: of)?"
                    + "|lektorat|fotos?|fotograf(?:ie|in|en)?|foto'?s|bild(?:er)?|titelbild|bildnachweis|bildquelle|grafik(?:en)?|illustration(?:en)?|illustrator(?:in)?|übersetz(?:ung|t|er|erin)|bearbeit(?:et|ung)|redigiert|quellen?|kamera|schnitt|musik"
                    + "|photographies?|photographe|traduction|traduite?|traducteur|traductrice|éditée?|édition|relue?|relecture|vérifiée?|crédits?|dessins?"
                    + "|fotografías?|fotografia|fotógraf[oa]|ilustraci(?:ón|ones)|traducci(?:ón|do)|traducid[oa]|traductora?|editad[oa]|editora?|edición|revisad[oa]|revisión|fuentes?|imagen(?:es)?|imagem|fontes?|edição|tradução|traduzid[oa]|ilustração|música|vídeo"
                    + "|illustrazioni?|traduzione|tradotto|traduttore|fonte|immagin[ei]|revisione"
                    + "|beeld|vertaling|vertaald|eindredactie|bron|beeldredactie"
                    + "|zdjęci[ae]|fot|tłum|tłumaczenie|tłumaczył[a]?|korekta|źródło|ilustracj[ae]|redakcja"
                    + "|översättning|översatt|redigering|redaktör|källa|redaktør|redigeret|oversat|oversatt|kilde|kuva|kuvat|käännös|lähde"
                    + "|fotoğraf|çeviri|çeviren|editör|kaynak|düzenleyen|fotó|fordította|szerkesztő|szerkesztette|forrás|foto[:]|překlad|zdroj|preklad|traducere|sursa"
                    + "|фото|перевод|редактор|источник|иллюстраци[ия]|корректор|переклад|джерело|світлини|φωτογραφ[ίι](?:α|ες)|μετάφραση|επιμέλεια|πηγή"
                    + "|تصوير|تحرير|ترجمة|المصدر|مصدر|تدقيق|مراجعة|عکس|ویرایش|ترجمه|منبع|צילום|צילומים|עריכה|תרגום|מקור|फोटो|संपादन|संपादक|अनुवाद|स्रोत"
                    + "|(?:责任|責任|本文|执行|執行|美术|網路|网络|图片|圖片)?(?:编辑|編輯)|责编|責編|校对|校對|来源|來源|稿源|消息来源|摄影|攝影|图片?|圖片?|图文来源|翻译|翻譯|审核|審核|审校|监制|監製|排版|美编|编审|编译|編譯|主编|主編|初审|复审|终审|实习编辑"
                    + "|編集|写真|撮影|翻訳|出典|監修|画像|イラスト|提供|편집|사진|번역|출처|영상|그래픽|감수|ảnh|nguồn|biên tập|người dịch|sumber|penerjemah|penyunting";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String APART = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String COLON = "\\s?[:：]\\s*";
    private static final String BY =
            "(?:\\s+and\\s+\\p{L}+)?\\s+(?:by|von|vom|par|por|de|di|da|door|av|af|przez|oleh)\\s";

    private static final Pattern WROTE_INSIDE = Pattern.compile(APART + "(?:" + WROTE + ")" + COLON, FLAGS);
    private static final Pattern OTHER = Pattern.compile(
            "^[\\s(（\\[【]*+(?:©|(?:" + DID_OTHER + ")(?:\\s*[:：/／|=＝]|\\.\\s|" + BY + ")|(?:edited|reviewed) by\\b)",
            FLAGS);
    private static final Pattern OTHER_INSIDE = Pattern.compile(
            "(?<=[\\s,;.|)）])[(（\\[]?(?:©|(?:" + DID_OTHER + ")(?:" + COLON + "|" + BY + ")).*$",
            FLAGS | Pattern.DOTALL);
    /** Any word with a colon: what the next particular is called. */
    private static final Pattern ANY_KEY = Pattern.compile(APART + "\\p{L}[\\p{L}\\p{M}]{0,19}" + COLON);
    /** One word or two before a name: "Letra: …". */
    private static final Pattern FIRST_KEY =
            Pattern.compile("^\\p{L}[\\p{L}\\p{M}]{1,19}(?:\\s\\p{L}[\\p{L}\\p{M}]{0,14})?" + COLON + "(?=\\S)");

    private static final int LONGEST_LINE = 160;

    private Credits() {}

    /** Whether a text names who did something else than write. */
    static boolean isOther(String text) {
        return Watched.matcher(OTHER, text).find();
    }

    /** The text up to where it begins to name somebody who did something else. */
    static String withoutOther(String text) {
        return Watched.matcher(OTHER_INSIDE, text).replaceFirst("");
    }

    /** What stands behind the words for authors in a line of several particulars: "2019-10-14 Source: X Author: A, B Editor: C". */
    static List<String> authors(String line) {
        List<String> found = new ArrayList<>();
        if (line.length() > LONGEST_LINE || (line.indexOf(':') < 0 && line.indexOf('：') < 0)) {
            return found;
        }
        Matcher key = Watched.matcher(WROTE_INSIDE, line);
        Matcher next = Watched.matcher(ANY_KEY, line);
        int from = 0;
        while (key.find(from)) {
            Checkpoint.pass();
            int end = next.find(key.end()) ? next.start() : line.length();
            found.add(line.substring(key.end(), end).strip());
            from = key.end();
        }
        return found;
    }

    /** Without a word before a name that only says what the name's owner made; the text itself where there is none. */
    static String withoutKey(String text) {
        return isOther(text) ? text : Watched.matcher(FIRST_KEY, text).replaceFirst("");
    }
}
