package dev.winnow.extract;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a server says in place of a page while it claims success: that the page is not there, that a reader must be no robot, log
 * in, or may buy the address. Told by the title and the headings, as servers and blog software word them in many languages: a
 * phrase must make up much of such a line, since articles are written about these things too.
 */
enum SoftError {
    NOT_FOUND("It is an error page, though it was served as a page", """
            page not found|not found|page cannot be found|page can t be found|page could not be found|page does not exist
            page doesn t exist|page no longer exists|page is no longer available|nothing found|nothing was found|page missing
            no longer available|page has been removed|content not found|file not found|article not found|story not found
            internal server error|service unavailable|bad gateway|gateway timeout|server error|bad request|too many requests
            seite nicht gefunden|seite wurde nicht gefunden|seite existiert nicht|nicht gefunden|seite nicht vorhanden
            page introuvable|page non trouvee|page n existe pas|page inexistante|introuvable|page demandee n existe plus
            pagina no encontrada|pagina no existe|no se encontro la pagina|no encontrado|no se ha encontrado la pagina
            pagina non trovata|pagina inesistente|pagina non esiste|pagina nao encontrada|pagina nao existe|nao encontrada
            pagina no trobada|paxina non atopada|pagina niet gevonden|pagina bestaat niet|niet gevonden|blaosaid ni bhfuarthas
            sidan hittades inte|sidan kunde inte hittas|sidan finns inte|sidan saknas|siden blev ikke fundet|siden findes ikke
            siden ble ikke funnet|siden finnes ikke|fant ikke siden|ikke funnet|sivua ei loydy|sivua ei loytynyt|sida ei leitud
            lehte ei leitud|lapa nav atrasta|puslapis nerastas|sidan fannst ekki
            strona nie zostala znaleziona|nie znaleziono strony|strona nie istnieje|nie znaleziono|stranka nenalezena
            stranka nebyla nalezena|stranka neexistuje|stranka sa nenasla|stranka nebola najdena|az oldal nem talalhato
            oldal nem talalhato|a keresett oldal nem talalhato|pagina nu a fost gasita|pagina nu exista
            stranica nije pronadena|stranica nije pronađena|stran ni bila najdena|stran ne obstaja|faqja nuk u gjet
            страница не найдена|страница не существует|страницы не существует|ничего не найдено|сторінку не знайдено
            сторінка не знайдена|страницата не е намерена|страницата не съществува|страница није пронађена|старонка не знойдзена
            η σελιδα δεν βρεθηκε|δεν βρεθηκε η σελιδα|sayfa bulunamadi|sayfa bulunamadı|aradiginiz sayfa bulunamadi
            aradıgınız sayfa bulunamadı|sehife tapilmadi|sahifa topilmadi
            الصفحة غير موجودة|لم يتم العثور على الصفحة|الصفحه غير موجوده|صفحه یافت نشد|صفحه پیدا نشد|صفحه مورد نظر یافت نشد|صفحہ نہیں ملا
            הדף לא נמצא|העמוד לא נמצא|पृष्ठ नहीं मिला|पेज नहीं मिला|पृष्ठ सापडले नाही|পৃষ্ঠা পাওয়া যায়নি|பக்கம் கிடைக்கவில்லை
            ไม่พบหน้า|ไม่พบหน้าที่คุณต้องการ|không tìm thấy trang|trang không tồn tại|khong tim thay trang|trang khong ton tai
            halaman tidak ditemukan|halaman tidak dijumpai|hindi nahanap ang pahina|ukurasa haukupatikana
            页面不存在|页面未找到|找不到页面|您访问的页面不存在|页面没有找到|页面找不到|頁面不存在|找不到頁面|找不到網頁|网页不存在
            ページが見つかりません|お探しのページは見つかりませんでした|ページは見つかりませんでした|ページが存在しません|페이지를 찾을 수 없습니다|존재하지 않는 페이지
            """),
    CHALLENGE("Only a check that keeps robots out is there", """
            just a moment|checking your browser|attention required|access denied|access to this page has been denied
            verify you are human|verify that you are human|verifying you are human|are you a robot|are you human|security check
            ddos protection|please wait|one more step|human verification|bot verification|robot check|pardon our interruption
            sorry you have been blocked|you have been blocked|access forbidden|forbidden|unusual traffic|enable javascript and cookies
            please enable cookies|checking if the site connection is secure|performing security verification|client challenge
            einen moment|nur einen moment|browser wird uberpruft|uberprufung ihres browsers|zugriff verweigert|sicherheitsuberprufung
            un instant|un momento|verification de votre navigateur|acces refuse|acces interdit|verification de securite
            acceso denegado|verificando su navegador|comprobando su navegador|verificacion de seguridad|accesso negato
            controllo del browser|verifica di sicurezza|acesso negado|verificando seu navegador|verificacao de seguranca
            um momento|toegang geweigerd|even geduld|een moment geduld|atkomst nekad|adgang naegtet|adgang nægtet|ingen tilgang
            paasy estetty|odmowa dostepu|prosze czekac|sprawdzanie przegladarki|pristup odepren|pristup odmietnuty|hozzaferes megtagadva
            acces interzis|acces respins|pristup odbijen|доступ запрещен|доступ ограничен|доступ заборонено|достъпът е отказан
            проверка браузера|проверяем ваш браузер|подождите|один момент|зачекайте|απαγορευεται η προσβαση|δεν επιτρεπεται η προσβαση
            erisim engellendi|erişim engellendi|lutfen bekleyin|bir dakika lutfen|تم رفض الوصول|لحظة واحدة|دسترسی غیرمجاز|دسترسی ممنوع
            הגישה נדחתה|रुकिए|कृपया प्रतीक्षा करें|vui long cho|vui lòng chờ|truy cap bi tu choi|akses ditolak|mohon tunggu
            请稍候|正在检查您的浏览器|人机验证|安全验证|访问被拒绝|請稍候|安全驗證|訪問被拒絕|しばらくお待ちください|ブラウザを確認しています|アクセスが拒否されました
            잠시만 기다리십시오|접근이 거부되었습니다|브라우저를 확인
            """),
    PARKED("The address is for sale or has no site", """
            domain is for sale|domain may be for sale|domain name is for sale|domain for sale|domain name for sale|buy this domain
            domain is parked|parked domain|domain parking|domain has expired|domain expired|domain is registered|premium domain
            this site is under construction|account suspended|account has been suspended|website is suspended|future home of
            welcome to nginx|apache2 default page|apache2 ubuntu default page|apache2 debian default page|default web page
            default web site page|website coming soon|site not configured|iis windows server|test page for the
            domain steht zum verkauf|domain zu verkaufen|domain kaufen|domain ist geparkt|hier entsteht eine neue internetprasenz
            domaine est a vendre|domaine a vendre|nom de domaine est a vendre|dominio esta a la venta|dominio en venta|dominio a la venta
            dominio e in vendita|dominio in vendita|dominio a venda|dominio esta a venda|domein is te koop|domein te koop
            domanen ar till salu|domanen er til salg|domaenet er til salg|domenet er til salgs|verkkotunnus on myynnissa
            domena na sprzedaz|domena jest na sprzedaz|domena je na prodej|domena na prodej|domena je na predaj|domain elado
            domeniu de vanzare|domena je na prodaju|домен продается|домен продаётся|домен продаеться|домен выставлен на продажу
            продажа домена|домен припаркован|домейнът се продава|το domain πωλειται|alan adi satilik|alan adı satılık
            النطاق للبيع|هذا النطاق للبيع|این دامنه برای فروش|הדומיין למכירה|डोमेन बिक्री|tên miền này|ten mien dang ban|domain ini dijual
            域名出售|域名转让|此域名|該域名|该域名|網域出售|このドメインは|ドメイン売ります|ドメイン販売|도메인 판매|이 도메인은
            """),
    LOGIN("Only a form to log in is there", """
            log in|login|log on|sign in|signin|member login|user login|please log in|please sign in|sign in to continue|log in to continue
            you must be logged in|you need to log in|authentication required|anmelden|einloggen|anmeldung|bitte anmelden|bitte einloggen
            connexion|se connecter|identification|connectez vous|iniciar sesion|inicio de sesion|acceder|ingresar|inicia la sessio
            accedi|effettua il login|entrar|iniciar sessao|fazer login|acesse sua conta|inloggen|aanmelden|logga in|inloggning|log ind
            log pa|logg inn|logg pa|innlogging|kirjaudu|kirjaudu sisaan|logi sisse|pieslegties|prisijungti|innskraning
            zaloguj|zaloguj sie|logowanie|prihlaseni|prihlasit se|prihlasenie|prihlasit sa|bejelentkezes|autentificare|conectare
            prijava|prijavi se|prijavite se|войти|вход|авторизация|вход в систему|увійти|вхід|увайсці|влез|пријава|συνδεση|εισοδος
            giris|giris yap|giriş yap|oturum ac|oturum aç|تسجيل الدخول|ورود|ورود به سیستم|התחברות|כניסה|लॉग इन|लॉगिन|लॉग इन करें
            เข้าสู่ระบบ|dang nhap|đăng nhập|masuk|log masuk|mag log in|登录|登入|用户登录|ログイン|サインイン|로그인
            """);

    /** The share of a line that the phrase must make up: a line says more in many ways, but not much more. */
    private static final double SHARE = 0.4;
    /** The same of a phrase so short that other lines hold it too. */
    private static final double SHARE_OF_SHORT = 0.75;

    private static final int SHORT = 12;

    private static final int LONGEST_LINE = 200;
    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•»-]\\s+|[|!！。…]+");
    private static final Pattern HOST =
            Pattern.compile("(?<![\\p{L}0-9.-])[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,3}(?![\\p{L}0-9-])");
    /** "example.org is for sale", in any language that puts the name first. */
    private static final Pattern SALE = Pattern.compile(
            "^\\s*(?:www\\.)?[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,3}\\s+(?:[-–—|]\\s*)?(?:is |may be )?(?:now )?"
                    + "(?:for sale|steht zum verkauf|zu verkaufen|est à vendre|à vendre|está en venta|en venta|è in vendita|in vendita"
                    + "|à venda|está à venda|is te koop|te koop|till salu|til salg|na sprzedaż|na prodej|na predaj|eladó|de vânzare"
                    + "|продается|продаётся|продається|satılık)\\s*[.!]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String fact;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> phrases;

    SoftError(String fact, String phrases) {
        this.fact = fact;
        this.phrases = Stream.of(phrases.strip().split("[|\\n]+", -1))
                .map(phrase -> FactText.fold(phrase.strip()))
                .distinct()
                .toList();
    }

    /**
     * What a page with few words says in place of an article, as a fact without a full stop; null where it says nothing so.
     *
     * @param text the page's content
     */
    static @Nullable String fact(Document page, String text) {
        List<String> lines = new ArrayList<>(lines(page));
        lines.add(TextLimit.head(text.strip().split("\n", 2)[0], LONGEST_LINE));
        for (SoftError kind : values()) {
            Checkpoint.pass();
            if ((kind != LOGIN || asksForPassword(page)) && kind.isIn(lines)) {
                return kind.fact;
            }
        }
        return null;
    }

    /** The same of a page with more words: only where the title and a heading both say that the page is not there. */
    static @Nullable String ofLongerPage(Document page) {
        List<String> lines = lines(page);
        boolean both = lines.size() > 1
                && NOT_FOUND.isIn(lines.subList(0, 1))
                && NOT_FOUND.isIn(lines.subList(1, lines.size()));
        return both ? NOT_FOUND.fact : null;
    }

    private boolean isIn(List<String> lines) {
        return (this == PARKED
                        && lines.stream()
                                .anyMatch(line -> Watched.matcher(SALE, line).matches()))
                || lines.stream()
                        .map(line -> Watched.matcher(HOST, line).replaceAll(" "))
                        .flatMap(PARTS::splitAsStream)
                        .map(FactText::fold)
                        .anyMatch(this::says);
    }

    private boolean says(String part) {
        return phrases.stream()
                .anyMatch(phrase -> part.contains(phrase)
                        && isWord(part, part.indexOf(phrase), phrase.length())
                        && phrase.length() >= share(phrase) * part.length());
    }

    private static double share(String phrase) {
        return phrase.length() < SHORT && isSpaced(phrase) ? SHARE_OF_SHORT : SHARE;
    }

    /** Chinese, Japanese, Thai and others set no blanks between their words. */
    private static boolean isSpaced(String phrase) {
        return phrase.charAt(0) < '\u0e00';
    }

    /** Whether it is no piece of a longer word. */
    private static boolean isWord(String part, int at, int length) {
        boolean before = at == 0 || part.charAt(at - 1) == ' ';
        boolean after = at + length == part.length() || part.charAt(at + length) == ' ';
        return !isSpaced(part.substring(at)) || (before && after);
    }

    private static List<String> lines(Document page) {
        return Stream.concat(
                        Stream.of(page.title()),
                        page.body().select("h1, h2").stream().limit(3).map(Element::text))
                .map(line -> TextLimit.head(line, LONGEST_LINE))
                .toList();
    }

    private static boolean asksForPassword(Document page) {
        return page.selectFirst("input[type=password]") != null;
    }
}
