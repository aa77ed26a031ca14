package dev.winnow.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The old ferry went out at noon and came back with forty people who had never seen the island before.
        de | Die alte Fähre fuhr mittags hinaus und kam mit vierzig Leuten zurück, die noch nie auf der Insel waren.
        fr | Le vieux bac est parti à midi et il est revenu avec quarante personnes qui ne connaissaient pas cette île.
        es | El viejo transbordador salió al mediodía y volvió con cuarenta personas que nunca habían visto la isla.
        pl | Stary prom wypłynął w południe i wrócił z czterdziestoma osobami, które nigdy wcześniej nie widziały wyspy.
        el | Το παλιό φέρι έφυγε το μεσημέρι και γύρισε με σαράντα ανθρώπους που δεν είχαν δει ποτέ το νησί.
        ru | Старый паром вышел в полдень и вернулся с сорока людьми, которые никогда раньше не видели этот остров.
        ar | غادرت العبارة القديمة عند الظهر وعادت ومعها أربعون شخصا لم يسبق لهم أن رأوا الجزيرة من قبل.
        he | המעבורת הישנה יצאה בצהריים וחזרה עם ארבעים אנשים שמעולם לא ראו את האי לפני כן.
        hi | पुरानी नाव दोपहर को निकली और चालीस लोगों के साथ लौटी। यह गाँव के लोगों के लिए बहुत बड़ी बात थी, क्योंकि वे कई साल से इस दिन का इंतज़ार कर रहे थे और अब वे भी द्वीप पर जा सकते हैं।
        zh | 旧渡船中午出发，带回了四十个从未见过这座岛的人。
        ja | 古い渡し船は昼に出て、島を見たことのない四十人を乗せて帰ってきた。
        uk | Старий пором вийшов опівдні й повернувся із сорока людьми, які ніколи раніше не бачили цього острова.
        bg | Старият ферибот излезе по обяд и се върна с четиридесет души, които никога не бяха виждали острова.
        sr | Стари трајект је испловио у подне и вратио се са четрдесет људи који никада раније нису видели острво.
        sv | Den gamla färjan gick ut vid middagstid och kom tillbaka med fyrtio personer som aldrig hade sett ön.
        da | Den gamle færge sejlede ud ved middagstid og kom tilbage med fyrre mennesker, som aldrig havde set øen.
        no | Den gamle fergen gikk ut midt på dagen og kom tilbake med førti mennesker som aldri hadde sett øya før.
        pt | A velha balsa saiu ao meio-dia e voltou com quarenta pessoas que nunca tinham visto a ilha antes.
        gl | O vello transbordador saíu ao mediodía e volveu con corenta persoas que nunca viran a illa.
        ca | El vell transbordador va sortir al migdia i va tornar amb quaranta persones que mai no havien vist l'illa.
        id | Kapal feri tua itu berangkat pada siang hari dan kembali dengan empat puluh orang yang belum pernah melihat pulau itu.
        tr | Eski vapur öğle vakti yola çıktı ve adayı daha önce hiç görmemiş kırk kişiyle geri döndü.
        fa | کشتی قدیمی ظهر به راه افتاد و با چهل نفر که هرگز پیش از آن جزیره را ندیده بودند بازگشت.
        vi | Chuyến phà cũ rời bến vào buổi trưa và trở về với bốn mươi người chưa bao giờ nhìn thấy hòn đảo này.
        th | เรือเฟอร์รี่เก่าออกไปตอนเที่ยงและกลับมาพร้อมกับคนสี่สิบคนที่ไม่เคยเห็นเกาะนี้มาก่อน
        bn | পুরনো ফেরিটি দুপুরে ছেড়ে গেল এবং চল্লিশ জন লোক নিয়ে ফিরে এল যারা আগে কখনো দ্বীপটি দেখেনি।
        """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(LanguageDetector.shared().ofText(text)).isEqualTo(language);
    }

    @Test
    void believesThePageWhereTheTextIsTooShort() {
        assertThat(LanguageDetector.shared().of("Radio 4", "de-AT")).isEqualTo("de");
        assertThat(LanguageDetector.shared().of("Radio 4", null)).isNull();
    }

    @Test
    void believesTheTextBeforeThePage() {
        String text = "Die alte Fähre fuhr mittags hinaus und kam mit vierzig Leuten zurück, die noch nie dort waren.";
        assertThat(LanguageDetector.shared().of(text, "en")).isEqualTo("de");
    }

    @Test
    void readsProseAndNotCode() {
        String listing = """

            ```java
            public static void main(String[] arguments) throws IOException {
                System.out.println("Hello, this is the server which has been started by the user");
            }
            ```

            """.repeat(8);
        assertThat(LanguageDetector.shared().detect("安装之后先启动服务，再查看日志。" + listing + "这样就可以了。"))
                .extracting(LanguageDetector.LanguageGuess::language)
                .isEqualTo("zh");
        assertThat(LanguageDetector.shared().ofText("Сначала запустите сервер, потом посмотрите журнал." + listing))
                .isEqualTo("ru");
        assertThat(LanguageDetector.shared()
                        .ofText("Zuerst wird der Server gestartet, danach das Protokoll gelesen." + listing))
                .isEqualTo("de");
    }

    @Test
    void readsProseAmongCommandsThatNobodyMarked() {
        String commands = """
            $ docker-compose up -d --build && docker logs -f my_server_name
            curl -X POST https://api.example.org/v1/users?id=3 -d '{"name": "the_user"}'
            for (int i = 0; i < items.size(); i++) { total += items.get(i).price(); }
            """.repeat(4);
        assertThat(LanguageDetector.shared().ofText("用下面的命令启动容器并查看日志：\n" + commands + "完成后打开浏览器。"))
                .isEqualTo("zh");
        assertThat(LanguageDetector.shared().ofText("次のコマンドでサーバーを起動します。\n" + commands))
                .isEqualTo("ja");
        assertThat(LanguageDetector.shared().ofText("다음 명령으로 서버를 시작하고 기록을 확인합니다.\n" + commands))
                .isEqualTo("ko");
    }

    @Test
    void asksThePageOnlyWhereTheTextMayBeEither() {
        String either = "Novi most otvoren je danas u podne.";
        assertThat(LanguageDetector.shared().of(either, "hr")).isEqualTo("hr");
        assertThat(LanguageDetector.shared().of(either, "bs")).isEqualTo("bs");
        assertThat(LanguageDetector.shared().of("The old ferry went out at noon and came back late.", "hr"))
                .isEqualTo("en");
    }

    @Test
    void knowsNothingOfNumbersAndNames() {
        assertThat(LanguageDetector.shared().detect("")).isNull();
        assertThat(LanguageDetector.shared().detect("12.04.2026 17:30 4:3 (2:1)"))
                .isNull();
        assertThat(LanguageDetector.shared().detect("IMG_2041.JPG https://example.org/a/b/c.html"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"pt_BR,pt", "zh-Hans,zh", "EN,en", "nb-NO,no", "iw,he", "english,", "x,", "12,"})
    void readsTagsAsPagesWriteThem(String tag, String primary) {
        assertThat(LanguageDetector.primary(tag)).isEqualTo(primary);
    }
}
