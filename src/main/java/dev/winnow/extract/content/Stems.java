package dev.winnow.extract.content;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Beginnings of words that hint at what a short text is for, in the languages that pages are often written in. A hint is
 * never enough by itself. An underscore stands for a blank.
 */
enum Stems {
    COMMENT(
            "comment kommentar comentario comentár coment commenti commento komentar komentář komentarz reactie reageer reageren"
                    + " kommentti yorum bình_luận hozzászól коммент комент комментар σχόλι ความคิดเห็น ความเห็น टिप्पणी"
                    + " تعليق تعقيب תגוב 评论 評論 留言 发表 發表 コメント 댓글 의견"),
    SUBSCRIBE(
            "subscri newsletter mailing_list inbox abonn anmeld suscri boletín inscrev assin iscriv inscriv inscri prenumer"
                    + " nyhetsbrev nyhedsbrev nieuwsbrief aanmeld uutiskirj tilaa zapisz subskry odebír odběr novinky hírlev iratkoz"
                    + " infolettre lettre_d lettres_d rundbrief bülten abone buletin langganan đăng_ký bản_tin"
                    + " подпис рассыл підпис розсил εγγραφ ενημερωτικ абонир สมัคร จดหมายข่าว सदस्यता न्यूज़लेटर"
                    + " اشترك الاشتراك نشرة הירש ניוזלטר הרשמ 订阅 訂閱 通讯 購読 メルマガ 登録 구독 뉴스레터"),
    PAY(
            "log_in login sign_in sign_up register premium member trial unlock continue_reading einlogg anmeld registrier weiterlesen"
                    + " connecte connexion identifi lire_la_suite réservé iniciar_ses inicia_ses regístr sigue_leyendo entrar cadastr"
                    + " continue_lendo acced registrati inlogg aan_te_melden lees_verder logga_in logg_inn log_ind kirjaudu zaloguj přihlás"
                    + " bejelentk giriş_yap üye_ol войти войд зареги увій σύνδεσ εγγραφ تسجيل_الدخول התחבר เข้าสู่ระบบ लॉगिन"
                    + " 登录 登錄 会员 會員 ログイン 会員 有料 로그인 회원"),
    CONSENT(
            "cookie cookiebot cookies consent gdpr dsgvo rgpd tracking küpsis sütik süti evästee eväste informasjonskapsl vafrakök çerez ciasteczk kolačić"
                    + " piškot slapuk sīkdatn sušenk galet куки бисквит колачић ملفات_تعريف_الارتباط الكوكيز עוגיות"
                    + " คุกกี้ कुकी クッキー 쿠키 缓存文件"),
    AGREE(
            "accept akzept agree einwillig zustimm einverstanden accepter accepte j'accepte acept aceit accett akkoord accepteer"
                    + " godkänn godta accepter hyväks nõustu akcept zgadzam souhlas přijm elfogad prihvat sprejm sutink piekrīt kabul"
                    + " принять принима соглас прийня погодж αποδοχ αποδέχ συμφων قبول موافق أوافق הסכמ אישור ยอมรับ स्वीकार"
                    + " 接受 同意 동의 수락 許可"),
    ADVERT(
            "advertis advertentie advert anzeig werbung annonce publicit publicidad publicidade pubblicità reklam reclame reclam"
                    + " mainos annons sponsor promoc propagand iklan quảng_cáo реклам διαφήμισ διαφημ إعلان اعلان פרסומ โฆษณา विज्ञापन"
                    + " 广告 廣告 広告 スポンサー 광고"),
    CHANGED(
            "last_modif last_chang last_updat last_edit modified_on updated_on edited_on page_last zuletzt_ge zuletzt_be letzte_än"
                    + " letzte_be stand_vom geändert_am bearbeitet_am dernière_modif dernière_mise modifié_le modifiée mise_à_jour"
                    + " última_modif última_ac última_ed última_vez modificad actualizad atualizad ultima_modif ultimo_agg aggiornat modificat"
                    + " laatst_gewijz laatst_bij laatst_bew laatste_wijz senast_änd senast_red senast_upp sist_endr sist_oppd sidst_ændr sidst_red"
                    + " sidst_opd viimeksi muokattu päivitetty viimati ostatnio_zm ostatnio_ed ostatnia_mod ostatnia_akt zmodyfikowan"
                    + " zaktualizow poslední_úp naposledy posledná legutóbb utolsó_mód módosítva ultima_actual modificată posljednj zadnja_sprem"
                    + " zadnja_spr paskutin pēdēj son_değiş son_güncel terakhir_di cập_nhật_lần sửa_đổi_lần последн изменен обновлен"
                    + " останн змінен оновлен последна_пром τελευταία_τροπ τελευταία_ενη آخر_تعديل آخر_تحديث تم_تعديل עודכן_לאחרונה"
                    + " נערך_לאחרונה שונתה_לאחרונה แก้ไขล่าสุด ปรับปรุงล่าสุด अंतिम_बार अंतिम_परिवर्तन 最后修改 最后更新 最后编辑 最近更新 最後修改"
                    + " 最後更新 本页面最后 最終更新 最終変更 更新日 마지막_수정 마지막으로 최종_수정 마지막_편집"),
    /** Of the last change only beside {@link #PAGE}. */
    LATELY(
            "last zuletzt dernière última ultima ultimo laatst senast senest sist viimeksi viimati ostatnio naposledy legutóbb utols en_son"
                    + " posledn последн останн останній τελευταία आखिरी terakhir lần_cuối"),
    PAGE(
            "page seite página pagina sida side siden sivu sivua strona stronę stron stránka stránku lap oldal sayfa laman halaman trang страниц"
                    + " сторінк σελίδα artikel article articolo artículo artigo artykuł статья dokument document"),
    RIGHTS(
            "all_rights copyright tous_droits alle_rechte derechos_reserv todos_los_derechos todos_os_direitos tutti_i_diritti"
                    + " wszelkie_prawa rechten_voorbeh med_ensamrätt reproduc nachdruck vervielfält riproduzione zabrania kopiowanie"
                    + " все_права перепечат усі_права με_επιφύλαξη απαγορεύεται جميع_الحقوق כל_הזכויות สงวนลิขสิทธิ์ tüm_hakları"
                    + " 版权 版權 转载 轉載 未经 不得 无断 無断 禁じ 転載 무단 재배포 전재 저작권");

    @SuppressWarnings("ImmutableEnumChecker") // Filled once, by the constructor.
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Stems(String stems) {
        for (String stem : stems.split(" ", -1)) {
            String words = stem.replace('_', ' ');
            byFirst.computeIfAbsent(words.charAt(0), first -> new ArrayList<>()).add(words);
        }
    }

    /** How many of a text's words begin so; scripts that are written without blanks are looked through sign by sign. */
    int count(String text) {
        return count(text, Integer.MAX_VALUE);
    }

    private int count(String text, int most) {
        String lower = text.toLowerCase(Locale.ROOT);
        int hits = 0;
        boolean within = false;
        for (int i = 0; i < lower.length() && hits < most; i++) {
            char c = lower.charAt(i);
            if (!within || isUnparted(c)) {
                String stem = at(lower, i);
                if (stem != null) {
                    hits++;
                    i += stem.length() - 1;
                    c = lower.charAt(i);
                }
            }
            within = Character.isLetterOrDigit(c);
        }
        return hits;
    }

    /** Whether a text begins so. */
    boolean begins(String text) {
        return !text.isEmpty() && at(text.toLowerCase(Locale.ROOT), 0) != null;
    }

    boolean isIn(String text) {
        return count(text, 1) > 0;
    }

    private @Nullable String at(String lower, int from) {
        for (String stem : byFirst.getOrDefault(lower.charAt(from), List.of())) {
            if (lower.startsWith(stem, from)) {
                return stem;
            }
        }
        return null;
    }

    /** Words of these scripts have no blank before them, or an article written with them. */
    private static boolean isUnparted(char c) {
        if (c < 0x590) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, ARABIC, HEBREW -> true;
            default -> false;
        };
    }
}
