package dev.winnow.extract.block;

import java.util.HashMap;
import java.util.Map;

/**
 * What the words of a short block hint at: a menu, a list of other articles, a form. Hints only, in the languages that
 * pages are often written in: the model weighs them against the block's shape, and a block in another language goes
 * without.
 */
public final class Cues {
    /** What a short text may announce. */
    public enum Cue {
        RELATED(
                "related recommended similar latest trending popular recent more also read next mehr verwandte ähnliche weitere"
                        + " meistgelesen neueste empfehlungen lesen interessieren thema lire aussi similaires dernières sujet"
                        + " relacionados relacionadas también leer últimas interesar também leia mais veja leggi anche correlati"
                        + " altri potrebbe czytaj także również podobne powiązane zobacz więcej polecane lees ook gerelateerde"
                        + " läs också relaterade læs også les читайте также похожие ещё материалы теме також čtěte také"
                        + " související διαβάστε επίσης σχετικά περισσότερα ilgili benzer haberler اقرأ أيضا أيضاً مقالات صلة"
                        + " المزيد קראו עוד כתבות पढ़ें संबंधित 相关 推荐 阅读 热门 最新 関連 人気 おすすめ"),
        COMMENT("comment comments reply replies responses leave kommentar kommentare antworten commentaire commentaires"
                + " répondre comentario comentarios responder comentários comentário commenti rispondi komentarz"
                + " komentarze odpowiedz reacties kommentarer комментарии комментариев комментарий ответить коментарі"
                + " σχόλια yorum yorumlar تعليق التعليقات تعليقات תגובות टिप्पणी 评论 留言 コメ"),
        SHARE(
                "share tweet facebook twitter whatsapp pinterest linkedin telegram email print copy teilen drucken partager"
                        + " imprimer compartir imprimir compartilhar condividi udostępnij drukuj delen dela поделиться"
                        + " κοινοποίηση paylaş شارك مشاركة שתף 分享 シェ"),
        SUBSCRIBE(
                "subscribe newsletter sign signup register login log account subscription donate abonnieren anmelden abo"
                        + " registrieren spenden inscrivez abonner connexion suscríbete suscribirse boletín regístrate assine"
                        + " cadastre iscriviti zapisz zaloguj aanmelden prenumerera подписаться подпишитесь рассылка войти"
                        + " εγγραφή abone اشترك النشرة הרשמה 订阅 登录 登録 注册"),
        CONSENT(
                "cookie cookies consent gdpr privacy datenschutz accept akzeptieren einwilligung confidentialité privacidad"
                        + " privacidade prywatności zgoda ciasteczka конфиденциальности απορρήτου gizlilik çerez الخصوصية 隐私"),
        LEGAL("copyright rights reserved terms disclaimer impressum imprint rechte vorbehalten droits réservés derechos"
                + " reservados direitos diritti riservati prawa zastrzeżone права защищены δικαιώματα حقوق محفوظة זכויות"
                + " 版权 著作"),
        BYLINE(
                "by published posted updated author min minutes ago von veröffentlicht autor aktualisiert lesezeit publié par"
                        + " auteur publicado por actualizado atualizado pubblicato opublikowano опубликовано автор δημοσιεύθηκε"
                        + " نشر כתב 发布 作者 公開 更新"),
        CREDIT(
                "photo image credit source courtesy getty reuters foto bild quelle crédit fuente fonte źródło zdjęcie фото"
                        + " источник φωτογραφία صورة צילום 写真 图片 来源"),
        ADVERT(
                "advertisement sponsored ad ads anzeige werbung publicité publicidad publicidade pubblicità reklama реклама"
                        + " διαφήμιση reklam إعلان פרסומת 广告 広告"),
        BUY("cart buy price shipping checkout wishlist stock delivery returns warenkorb kaufen lieferung panier acheter"
                + " carrito comprar envío carrinho carrello koszyk корзину sepet السلة"),
        NAVIGATE(
                "home menu search contact about top back previous skip close startseite suche kontakt oben zurück accueil"
                        + " recherche inicio buscar contacto início cerca szukaj strona поиск главная αρχική αναζήτηση بحث الرئيسية"
                        + " 首页 搜索 返回 検索");

        private final String words;

        Cue(String words) {
            this.words = words;
        }

        public int bit() {
            return 1 << ordinal();
        }
    }

    /** A longer text speaks for itself. */
    private static final int SHORT = 12;

    private static final Map<Long, Integer> BY_KEY = new HashMap<>();

    static {
        for (Cue cue : Cue.values()) {
            for (String word : cue.words.split(" ", -1)) {
                BlockWords words = BlockWords.of(word);
                BY_KEY.merge(words.key(0, words.size()), cue.bit(), (a, b) -> a | b);
            }
        }
    }

    private Cues() {}

    /** The cues in a block's words, one bit each; none for a long block. */
    static int of(BlockWords words, Block block) {
        if (block.endWord - block.firstWord > SHORT) {
            return 0;
        }
        int cues = 0;
        for (int i = block.firstWord; i < block.endWord; i++) {
            cues |= BY_KEY.getOrDefault(words.key(i, i + 1), 0);
            if (i + 2 <= block.endWord) {
                cues |= BY_KEY.getOrDefault(words.key(i, i + 2), 0);
            }
        }
        return cues;
    }
}
