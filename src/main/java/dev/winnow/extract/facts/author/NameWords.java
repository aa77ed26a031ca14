package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
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
            kommentieren kostenlose last leave lectura leggi lesen link linkedin lire login mail march mehr
            menu min minute minutes mon monday more newsletter next november october on our photo post
            posted posts previous print publicado publie published quelle read reading register registrieren
            reply sat saturday search september share shares shutterstock source sponsored subscribe sun
            sunday tag tags teilen that the this thu thursday to today topic tue tuesday twitter uber
            udostepnij uhr und updated veroffentlicht view views was wed wednesday weitere weiterlesen
            werbung what whatsapp when why with wordpress written yesterday you your zum
            compartir enviar imprimir comentarios imprimer partager offrir κοινοποίηση εκτύπωση σχόλια поделиться
            печать مشاركة طباعة שתפו שיתוף הדפסה תגובות शेयर प्रिंट साझा ツイート シェア 印刷 印刷する 保存
            分享 收藏 打印 列印 轉發 转发 字級 字号 공유 인쇄""");
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

    /** Whether no name holds this word. */
    static boolean isNoName(String word) {
        return NO_NAMES.contains(word);
    }

    /** Whether the text is the name of an account rather than of somebody. */
    static boolean isAccount(String folded) {
        return ACCOUNTS.contains(folded);
    }
}
