package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.ReadPage;
import org.junit.jupiter.api.Test;

class AsidesTest {
    private static final String FRENCH = """
            <article><h1>Le phare du cap change de gardien après trente ans</h1>
            <p>Depuis le printemps, la lanterne du cap ne dépend plus d’un seul homme. Deux anciens pêcheurs se relaient, l’un la nuit,
            l’autre le jour, et tiennent un carnet que personne ne leur a demandé.</p>
            <p>Ils y notent le vent, les cargos qui passent au large et les oiseaux qui heurtent la vitre. La bibliothèque du port a
            promis de garder les carnets, à condition qu’ils soient lisibles.</p>
            %s
            <p>La visite dure une heure. On monte cent douze marches, on redescend par l’échelle extérieure, et l’on reçoit une tasse de
            café dont le goût, dit-on, rappelle celui de la mer.</p>%s</article>""";

    private static final String SPANISH = """
            <article><h1>El molino vuelve a moler después de medio siglo</h1>
            <p>La rueda del molino llevaba cincuenta años quieta cuando tres vecinos decidieron limpiar el canal. Tardaron dos veranos, y
            el primer saco de harina se repartió en la plaza.</p>
            <p>El agua baja ahora con fuerza suficiente para moler cuatro horas al día. El panadero del pueblo ha cambiado su horario, y la
            escuela manda a los niños a mirar.</p>
            %s
            <p>En otoño llegará la segunda piedra, que espera en un almacén desde la guerra. Nadie sabe si encajará, pero todos han
            apostado algo.</p>%s</article>""";

    private static final String POLISH = """
            <article><h1>Stary prom wraca na rzekę po remoncie</h1>
            <p>Prom, który przez czterdzieści lat woził rowery i krowy na drugi brzeg, znów jest na wodzie. Kadłub trzeba było wyspawać od
            nowa, a silnik przyjechał z Gdańska.</p>
            %s
            <p>Przewoźnik mówi, że najtrudniej było znaleźć linę. Ta, którą ma teraz, pochodzi z wyciągu narciarskiego i wytrzyma więcej niż
            cała reszta promu.</p>
            <p>Rejs trwa siedem minut i kosztuje tyle co bułka. W niedziele płyną tylko ci, którzy potrafią śpiewać.</p>%s</article>""";

    private static String french(String between, String after) {
        return ReadPage.of("fr", "Le phare du cap - Le Quai", FRENCH.formatted(between, after))
                .text();
    }

    private static String spanish(String between, String after) {
        return ReadPage.of("es", "El molino - Diario", SPANISH.formatted(between, after))
                .text();
    }

    private static String polish(String between, String after) {
        return ReadPage.of("pl", "Stary prom - Rzeka", POLISH.formatted(between, after))
                .text();
    }

    @Test
    void leavesOutTheWordsOfACommentForm() {
        String form = """
                <section class=zone><h3>Laisser un commentaire</h3><p>Votre message a bien été envoyé. Il sera relu avant sa mise en ligne.</p>
                <form><textarea name=m></textarea><p>Il vous reste 500 caractères</p><label>Me prévenir des réponses par courriel</label>
                <button>Envoyer</button></form></section>""";
        assertThat(french("", form))
                .contains("cent douze marches")
                .doesNotContain("bien été envoyé", "500 caractères", "Laisser un commentaire", "Me prévenir");
        String named = """
                <div class=opinion-box id=reply-area><h4>Deja tu comentario</h4><p>Gracias, tu comentario está pendiente de moderación.</p>
                <p>Los mensajes con insultos se borran sin aviso. Te quedan 300 caracteres.</p><button type=submit>Enviar</button></div>""";
        assertThat(spanish("", named))
                .contains("segunda piedra")
                .doesNotContain("moderación", "300 caracteres", "Deja tu");
    }

    @Test
    void leavesOutAppealsToSubscribe() {
        String form = """
                <div class=bloc-lettre><h3>La lettre du matin</h3><p>Chaque jour à sept heures, l’essentiel du port dans votre boîte.</p>
                <form action=/lettre><input type=email placeholder=Adresse><button>Je m’inscris</button></form></div>""";
        assertThat(french(form, ""))
                .contains("bibliothèque du port", "tasse de")
                .doesNotContain("La lettre du matin", "boîte");
        String linked = """
                <p class=x>Podoba ci się ten tekst? Zapisz się na <a href=/newsletter>nasz newsletter</a>, a w każdy piątek dostaniesz kolejny.</p>""";
        assertThat(polish(linked, "")).contains("znaleźć linę").doesNotContain("dostaniesz kolejny");
    }

    @Test
    void leavesOutQuestionsForConsent() {
        String wall = """
                <div class=k1><div><h2>Rzeka i pliki cookie</h2><p>Wydawca Rzeki i jego partnerzy używają plików cookie, aby strona działała i aby
                pokazywać reklamy. Pliki cookies zapisują też sieci społecznościowe, które mogą śledzić to, co czytasz.</p>
                <p>Klikając przycisk, zgadzasz się na zapisywanie plików cookie na swoim urządzeniu.</p><a href="#">Zgadzam się</a></div></div>""";
        assertThat(ReadPage.of("pl", "Stary prom - Rzeka", wall + POLISH.formatted("", ""))
                        .text())
                .contains("znaleźć linę")
                .doesNotContain("partnerzy", "przycisk");
    }

    @Test
    void keepsATextAboutCookies() {
        String about = """
                <p>Las cookies de un sitio web guardan lo que el lector hizo ayer. El ayuntamiento ha contado cuántas cookies deja cada página del
                concejo, y ha quitado nueve de cada diez.</p><p>Una cookie por visita basta, dice la alcaldesa. <button>Escuchar</button></p>""";
        assertThat(spanish(about, "")).contains("nueve de cada diez", "Una cookie por visita");
    }

    @Test
    void leavesOutTheChoiceOfTopics() {
        String chooser = """
                <div class=tri style='display:none'><label><input type=checkbox> Le port seulement</label><label><input type=checkbox> Le phare
                seulement</label><p>Cochez les rubriques que vous voulez lire, puis validez.</p><button>Valider</button></div>""";
        assertThat(french(chooser, "")).contains("cent douze marches").doesNotContain("Cochez", "seulement");
    }

    @Test
    void leavesOutLabelsOfAdvertisements() {
        String label = "<div class=slot-a><span>Publicité</span></div>";
        assertThat(french(label, "")).doesNotContain("Publicité");
        assertThat(polish("<div class=q7>- Reklama -</div>", "")).doesNotContain("Reklama");
        String unknown = "<div class=zz9>Rogha</div>";
        String text = FRENCH.formatted(unknown, "")
                .replace(
                        "<p>La visite",
                        "<p>La mer est calme ce matin, et le gardien du jour dort encore"
                                + " dans la chambre du bas, les volets fermés.</p>" + unknown + "<p>La visite");
        assertThat(ReadPage.of("fr", "Le phare du cap - Le Quai", text).text())
                .contains("La mer est calme")
                .doesNotContain("Rogha");
    }

    @Test
    void keepsTheNamesOfSpeakers() {
        String talk = """
                <div class=who>Marta</div><p>Nadie quería limpiar el canal, porque decían que el agua ya no volvería nunca más a este lado.</p>
                <div class=who>Julián</div><p>Y cuando volvió, todos dijeron que lo habían sabido desde el principio, como pasa siempre.</p>
                <div class=who>Marta</div><p>Por eso pusimos la primera harina en la plaza, para que cada uno se llevara un puñado a casa.</p>""";
        assertThat(spanish(talk, "")).contains("Marta", "Julián");
    }

    @Test
    void leavesOutCreditsOfPictures() {
        String figure = """
                <div class=img><img src=/p.jpg alt=Phare><span class=leg>La lanterne vue du port.</span><span class=cr>Crédit photo : Anne Le
                Goff / Ouest Images</span></div>""";
        assertThat(french(figure, "")).doesNotContain("Anne Le", "Crédit photo");
        assertThat(spanish("<p><em>(Foto: Pilar Sanz, EFE)</em></p>", "")).doesNotContain("Pilar Sanz");
        assertThat(polish("<p class=podpis>Fot. Marek Wolny/PAP</p>", "")).doesNotContain("Marek Wolny");
        assertThat(polish("<p>Fotografia promu wisi w szkole od lat, a dzieci liczą na niej krowy.</p>", ""))
                .contains("dzieci liczą");
    }

    @Test
    void leavesOutWhenThePageWasChangedLast() {
        assertThat(french(
                        "",
                        "<div class=pied>phare/cap.txt · Dernière modification : 2021/06/03 18:40 par gardien</div>"))
                .contains("cent douze marches")
                .doesNotContain("Dernière modification");
        assertThat(spanish(
                        "", "<p class=pie>Esta página se editó por última vez el 4 de mayo de 2020 a las 10:15.</p>"))
                .doesNotContain("última vez el 4");
    }

    @Test
    void leavesOutRightsAndProgrammes() {
        assertThat(french("", "<p class=d>© Le Quai, reproduction interdite</p>"))
                .doesNotContain("reproduction interdite");
        assertThat(spanish("", "<div><h4>En antena:</h4><p>Radio Molino | La mañana | 03/04/2023 | 09:30</p></div>"))
                .contains("segunda piedra")
                .doesNotContain("Radio Molino", "En antena");
    }

    @Test
    void leavesOutFieldsOfEditorsAndSources() {
        String japanese = """
                <article><h1>古い水車が半世紀ぶりに回り始めた</h1><p class=i>2021年4月3日 10:00　取材：山田花子　写真：佐藤健　編集：港新聞</p>
                <p>村の水車は五十年ものあいだ止まっていた。三人の住民が二度の夏をかけて水路を掃除し、最初の粉は広場で配られた。</p>
                <p>水は一日に四時間ほど石を回すだけの勢いで流れている。パン屋は店を開ける時間を変え、学校は子どもたちを見学に行かせた。</p>
                <p>秋には二つ目の石が届く予定で、倉庫で長いあいだ待っていた。合うかどうかは誰も知らない。</p></article>""";
        assertThat(ReadPage.of("ja", "水車が回り始めた - 港新聞", japanese).text())
                .contains("三人の住民")
                .doesNotContain("編集：", "取材：");
        String chinese = """
                <div class=art><h1>老磨坊停了五十年后又转了起来</h1><p>村里的水磨停了整整五十年，三位村民花了两个夏天清理水渠，第一袋面粉在广场上分给了大家。</p>
                <p>现在水流每天足够推四个小时的磨。面包师改了开门的时间，学校也带着孩子们来看，孩子们把手伸进水里。</p>
                <p>秋天第二块磨石就要运到，它在仓库里等了很久。合不合适谁也不知道，可是大家都下了赌注。</p><p>（责任编辑：林小川）</p></div>""";
        assertThat(ReadPage.of("zh", "老磨坊又转了起来_河谷日报", chinese).text())
                .contains("两个夏天")
                .doesNotContain("责任编辑");
    }

    @Test
    void leavesOutLinksToWriteToTheAuthor() {
        String line =
                "<div class=sig><a href=/u/ana>Ana Prado</a> <a href='mailto:ana@diario.example'>Escribir a la autora</a> <time"
                        + " datetime=2012-02-09>9 de febrero de 2012</time></div>";
        String page = SPANISH.formatted("", "").replace("</h1>", "</h1>" + line);
        assertThat(ReadPage.of("es", "El molino vuelve a moler - Diario", page).text())
                .contains("La rueda")
                .doesNotContain("Escribir a la autora");
    }
}
