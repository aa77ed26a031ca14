package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words, folded as {@link FactText#fold}, that tell names from what stands beside them. */
final class NameWords {
    private static final Set<String> ROLES = words("""
            analyst attorney author ceo chefredakteur chief coach columnist consultant contributor
            copywriter correspondent cto designer developer director dziennikarz editor engineer executive
            expert founder freelance giornalista head journalist journaliste korrespondent korrespondentin
            lecturer manager marketing officer periodista physician president producer professor redacteur
            redactor redakteur redakteure redakteurin redaktion redattore reporter researcher senior
            specialist staff strategist writer""");
    private static final Set<String> NO_NAMES = words("""
            abonnieren about advertisement ago aktualisiert all alle am anmelden anzeige are artikel author
            authors autor autoren beitrage bild bloggen by categories category click comment comments copy
            courtesy credit czytaj das deal december der die eine einloggen email erstelle erstellt escrito
            facebook february follow for foto fri friday geschrieben getty hace has have here home how ihre
            image in instagram is ist january july june kategorie kategorien kommentar kommentare
            kommentieren kostenlose last leave lectura leggi lesen link linkedin lire login mail mehr
            menu min minute minutes mon monday more newsletter next november october on our photo post
            posted posts previous print publicado publie published quelle read reading register registrieren
            reply sat saturday search september share shares shutterstock source sponsored subscribe sun
            sunday tag tags teilen that the this thu thursday to today topic tue tuesday twitter uber
            udostepnij uhr und updated veroffentlicht view views was wed wednesday weitere weiterlesen
            werbung what whatsapp when why with wordpress written yesterday you your zum
            bio checked links log navigation social reviewed güncelleme güncellenme 小字号 大字号 人氣 人气 字号 関連記事 この記事を書いた人
            compartir enviar imprimir comentarios imprimer partager offrir κοινοποίηση εκτύπωση σχόλια поделиться
            печать مشاركة طباعة שתפו שיתוף הדפסה תגובות शेयर प्रिंट साझा ツイート シェア 印刷 印刷する 保存
            分享 收藏 打印 列印 轉發 转发 字級 字号 공유 인쇄""");
    /** Of those, what may stand inside a name, though not begin it: "Fouzia Van Der Fort". */
    private static final Set<String> PARTICLES = words("der die das am zum");
    /** "The Story Team". */
    private static final Set<String> ARTICLES = words("the das die la le l el");

    private static final Set<String> GROUPS = words("team staff editors crew desk redaktion equipe equipo");
    /** "By" alone: the name stands elsewhere. */
    private static final Set<String> LEADS = words("by von vom par por di da door av af przez od от від oleh");

    private static final Set<String> LEADING_ON = Set.of(
            "le", "à", "às", "alle", "um", "kl", "klo", "vom", "am", "on", "by", "den", "el", "il", "em", "op", "und",
            "and", "et", "och", "og", "Vom", "On", "By", "Stand");
    /** What stands before a date: days, "on", "as of". */
    private static final Set<String> DATE_WORDS = words("""
            on am vom den der le el em il op stand date datum fecha data data stato dated
            monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
            lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo
            lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            poniedzialek wtorek sroda czwartek piatek sobota niedziela mandag tirsdag onsdag torsdag fredag lordag sondag
            måndag tisdag lördag söndag pazartesi sali carsamba persembe cuma cumartesi pazar
            понедельник вторник среда четверг пятница суббота воскресенье""");
    /** What calls itself so is a desk, a feed, an agency or a company. */
    private static final Set<String> COLLECTIVES = words("""
            admin administrator afp agence agencia agency agentur agenzia ansa ap apa associates association bureau center centre
            channel clinic club college company content corporation daily desk dpa editorial editorials editors efe feed foundation
            gazette gmbh group hospital inc institute journal keystone limited llc ltd magazin magazine media ministry nachrichten network
            news newsdesk newsroom newswire office online organisation organization pap press publishing redaccion redacao redakce
            redakcija redakcja redactie redaktion redaktionen redazione redaction reuters sda services society staff stiftung studio tass team
            times tribune universitat university verband verein verlag website wire writers редакция редакція агентство новости
            تحرير وكالة مراسلون אתר מערכת संवाददाता डेस्क ब्यूरो
            新华社 新華社 中新社 编辑部 編輯部 編集部 新聞 新闻 新闻网 通讯社 通信社 共同 時事 本报讯 연합뉴스 뉴스 편집부 통신""");
    /** Endings of the same in scripts that write words together. */
    private static final List<String> COLLECTIVE_ENDINGS = List.of(
            "redaktion",
            "stiftung",
            "verband",
            "agentur",
            "新闻",
            "新聞",
            "日报",
            "日報",
            "网",
            "社",
            "编辑部",
            "編輯部",
            "編集部",
            "報",
            "뉴스",
            "신문",
            "일보");
    /** What software calls whoever set the site up. */
    private static final Set<String> ACCOUNTS = words("""
            admin administrator adminuser anonymous editor guest moderator root superadmin superuser sysadmin user
            webadmin webmaster wordpressadmin wpadmin""");

    private NameWords() {}

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).map(FactText::fold).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isRole(String word) {
        return ROLES.contains(word);
    }

    /** Whether no name is made of these words. */
    static boolean isNoName(List<String> words) {
        if (words.size() > 2 && ARTICLES.contains(words.get(0)) && GROUPS.contains(words.get(words.size() - 1))) {
            return isNoName(words.subList(1, words.size()));
        }
        for (int i = 0; i < words.size(); i++) {
            if (NO_NAMES.contains(words.get(i)) && (i == 0 || !PARTICLES.contains(words.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word, as it is written at the end of a name, belongs to what follows. */
    static boolean leadsOn(String word) {
        return LEADING_ON.contains(word);
    }

    static boolean isLead(String name) {
        return LEADS.contains(FactText.fold(name));
    }

    /** Whether the word, before a date, is part of when. */
    static boolean isDateWord(String word) {
        return DATE_WORDS.contains(word) || NO_NAMES.contains(word);
    }

    /** Whether a name, folded, is that of a desk, a feed, an agency or a company rather than of somebody. */
    static boolean isCollective(String folded) {
        for (String word : FactText.words(folded)) {
            if (COLLECTIVES.contains(word)) {
                return true;
            }
        }
        return COLLECTIVE_ENDINGS.stream()
                .anyMatch(ending -> folded.length() > ending.length() && folded.endsWith(ending));
    }

    /** Whether the text is the name of an account rather than of somebody. */
    static boolean isAccount(String folded) {
        return ACCOUNTS.contains(folded);
    }
}
