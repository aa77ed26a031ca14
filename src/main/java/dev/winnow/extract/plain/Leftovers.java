package dev.winnow.extract.plain;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where an article ends and the page's furniture begins: short lines without a sentence after the last paragraph.
 * The shape decides; known words only settle lines that look like sentences.
 */
final class Leftovers {
    /** More trailing short lines than this are a poem or a list, unless a known word opens them. */
    private static final int MOST = 12;

    private static final Set<String> KNOWN = Set.of(
            "related articles",
            "related posts",
            "related stories",
            "read more",
            "read also",
            "you may also like",
            "leave a reply",
            "leave a comment",
            "back to top",
            "back to top button",
            "share this",
            "advertisement",
            "ähnliche artikel",
            "verwandte artikel",
            "das könnte sie auch interessieren",
            "nach oben",
            "zurück nach oben",
            "articles similaires",
            "articles liés",
            "lire aussi",
            "à lire aussi",
            "retour en haut",
            "haut de page",
            "artículos relacionados",
            "noticias relacionadas",
            "volver arriba",
            "artigos relacionados",
            "notícias relacionadas",
            "voltar ao topo",
            "articoli correlati",
            "torna su",
            "gerelateerde artikelen",
            "powiązane artykuły",
            "podobne artykuły",
            "wróć na górę",
            "ilgili haberler",
            "ilgili yazılar",
            "başa dön",
            "похожие статьи",
            "читайте также",
            "наверх",
            "вернуться наверх",
            "مقالات ذات صلة",
            "زر الذهاب إلى الأعلى",
            "מאמרים קשורים",
            "כתבות נוספות",
            "関連記事",
            "トップへ戻る",
            "相关文章",
            "返回顶部",
            "相關文章",
            "관련 기사",
            "맨 위로");

    /** What may stand behind a known word. */
    private static final String BEHIND = " \t:：.…»>↑";

    private Leftovers() {}

    /** The lines without trailing furniture. */
    static List<PlainLine> strip(List<PlainLine> lines) {
        int lastProse = lines.size() - 1;
        while (lastProse >= 0 && !isBody(lines.get(lastProse))) {
            lastProse--;
        }
        if (lastProse < 0) {
            return lines;
        }
        int end = lastProse + 1;
        for (int i = end; i < lines.size(); i++) {
            Checkpoint.pass();
            if (isKnown(lines.get(i))) {
                return lines.subList(0, i);
            }
        }
        List<PlainLine> trailing = lines.subList(end, lines.size());
        boolean furniture = trailing.size() <= MOST && trailing.stream().allMatch(PlainLine::isLabel);
        return furniture ? lines.subList(0, end) : lines;
    }

    private static boolean isBody(PlainLine line) {
        return !isKnown(line) && (line.isProse() || line.isItem());
    }

    private static boolean isKnown(PlainLine line) {
        String text = line.text();
        int end = text.length();
        while (end > 0 && BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return KNOWN.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
