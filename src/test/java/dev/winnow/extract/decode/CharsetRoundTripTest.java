package dev.winnow.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentences of our own in many languages, written in the character sets of their time, with and without a true word. */
final class CharsetRoundTripTest {
    /** Of 49 pages each time, one may be misread. */
    private static final int MISREAD = 1;

    private static final Map<String, List<String>> CHARSETS = Map.ofEntries(
            Map.entry("de", List.of("UTF-8", "windows-1252", "ISO-8859-1")),
            Map.entry("fr", List.of("UTF-8", "windows-1252", "ISO-8859-1")),
            Map.entry("es", List.of("UTF-8", "windows-1252")),
            Map.entry("pt", List.of("UTF-8", "windows-1252")),
            Map.entry("it", List.of("UTF-8", "windows-1252")),
            Map.entry("sv", List.of("UTF-8", "windows-1252")),
            Map.entry("da", List.of("UTF-8", "windows-1252")),
            Map.entry("pl", List.of("UTF-8", "windows-1250", "ISO-8859-2")),
            Map.entry("cs", List.of("UTF-8", "windows-1250", "ISO-8859-2")),
            Map.entry("hu", List.of("UTF-8", "windows-1250", "ISO-8859-2")),
            Map.entry("tr", List.of("UTF-8", "windows-1254", "ISO-8859-9")),
            Map.entry("ru", List.of("UTF-8", "windows-1251", "KOI8-R", "ISO-8859-5")),
            Map.entry("uk", List.of("UTF-8", "windows-1251", "KOI8-U")),
            Map.entry("bg", List.of("UTF-8", "windows-1251")),
            Map.entry("el", List.of("UTF-8", "windows-1253", "ISO-8859-7")),
            Map.entry("he", List.of("UTF-8", "windows-1255", "ISO-8859-8")),
            Map.entry("ar", List.of("UTF-8", "windows-1256", "ISO-8859-6")),
            Map.entry("th", List.of("UTF-8", "x-windows-874")),
            Map.entry("ja", List.of("UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP")),
            Map.entry("ko", List.of("UTF-8", "x-windows-949", "EUC-KR")),
            Map.entry("zh", List.of("UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE")),
            Map.entry("zh-hant", List.of("UTF-8", "Big5")));

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry(
                    "de",
                    "Über der Straße hing früh am Morgen dichter Nebel, und die Bäcker öffneten schon ihre Türen. Später fuhren Züge durch das grüne Tal, während Schüler fröhlich über die Brücke liefen."),
            Map.entry(
                    "fr",
                    "Après l’été, les élèves sont rentrés à l’école où le préfet avait déjà préparé la fête. La forêt brûlée renaît peu à peu, et les bénévoles espèrent y planter des chênes dès l’année prochaine."),
            Map.entry(
                    "es",
                    "El año pasado los niños plantaron árboles junto al río, y la mañana del sábado volvió a llover. La investigación concluyó que también el jardín pequeño había crecido más rápido."),
            Map.entry(
                    "pt",
                    "A construção da estação começou em março, e os cidadãos não esperavam tão rápida conclusão. Também as crianças da região terão aulas de música amanhã."),
            Map.entry(
                    "it",
                    "La città è più tranquilla perché i caffè restano chiusi di lunedì. Così la società potrà finalmente riparare il vecchio ponte, già danneggiato dall’umidità."),
            Map.entry(
                    "sv",
                    "På sjön låg båtarna stilla när solen gick upp över öarna. Människor från små städer åkte dit för att äta färsk fisk och höra på äldre sånger."),
            Map.entry(
                    "da",
                    "På øen bor der få mennesker, men om sommeren sejler både børn og ældre derud for at købe røget fisk og høre gamle sange ved åen."),
            Map.entry(
                    "pl",
                    "Wczoraj w małym mieście odbyło się święto książki, na które przyjechało wielu gości. Dzieci śpiewały pieśni, a później wszyscy poszli nad rzekę, żeby obejrzeć łodzie i źródło."),
            Map.entry(
                    "cs",
                    "Včera se v malém městě konal svátek knihy, na který přijelo mnoho hostů. Děti zpívaly písně a později všichni šli k řece, aby si prohlédli lodě a příští závod."),
            Map.entry(
                    "hu",
                    "Tegnap a kis városban könyvünnepet tartottak, amelyre sok vendég érkezett. A gyerekek énekeltek, később pedig mindenki a folyóhoz ment, hogy megnézze a gyönyörű hajókat és a régi fűtőművet, amelyről az őrök meséltek."),
            Map.entry(
                    "tr",
                    "Dün küçük şehirde düzenlenen kitap şenliğine çok sayıda misafir geldi. Çocuklar şarkılar söyledi, ardından herkes ırmağın kıyısına gidip kayıkları ve eski değirmeni gördü, ışıklar söndü."),
            Map.entry(
                    "ru",
                    "Вчера в небольшом городе прошёл праздник книги, на который приехало много гостей. Дети пели песни, а потом все пошли к реке посмотреть на лодки."),
            Map.entry(
                    "uk",
                    "Учора в невеликому місті відбулося свято книги, на яке приїхало багато гостей. Діти співали пісень, а потім усі пішли до річки подивитися на човни."),
            Map.entry(
                    "bg",
                    "Вчера в малкия град се проведе празник на книгата, на който дойдоха много гости. Децата пееха песни, а после всички отидоха при реката да видят лодките."),
            Map.entry(
                    "el",
                    "Χθες στη μικρή πόλη έγινε η γιορτή του βιβλίου, στην οποία ήρθαν πολλοί επισκέπτες. Τα παιδιά τραγούδησαν και μετά όλοι πήγαν στο ποτάμι για να δουν τις βάρκες."),
            Map.entry(
                    "he",
                    "אתמול התקיים בעיר הקטנה חג הספר ואליו הגיעו אורחים רבים. הילדים שרו שירים ואחר כך הלכו כולם אל הנהר לראות את הסירות החדשות."),
            Map.entry(
                    "ar",
                    "أقيم أمس في المدينة الصغيرة عيد الكتاب وحضر إليه كثير من الضيوف. غنى الأطفال الأغاني ثم ذهب الجميع إلى النهر لمشاهدة القوارب الجديدة."),
            Map.entry(
                    "th",
                    "เมื่อวานนี้ในเมืองเล็กมีงานเทศกาลหนังสือ มีแขกมาร่วมงานจำนวนมาก เด็กร้องเพลง แล้วทุกคนก็เดินไปที่แม่น้ำเพื่อดูเรือลำใหม่"),
            Map.entry("ja", "昨日、小さな町で本の祭りが開かれ、多くの客が訪れました。子どもたちは歌を歌い、そのあとみんなで川へ行って新しい船を見ました。"),
            Map.entry("ko", "어제 작은 도시에서 책 잔치가 열려 많은 손님이 찾아왔습니다. 아이들은 노래를 불렀고 그 뒤에 모두 강가로 가서 새로운 배를 보았습니다."),
            Map.entry("zh", "昨天在这个小城里举行了图书节，来了很多客人。孩子们唱了歌，后来大家都到河边去看新的船，他们说明年还会再来。"),
            Map.entry("zh-hant", "昨天在這個小城裡舉行了圖書節，來了很多客人。孩子們唱了歌，後來大家都到河邊去看新的船，他們說明年還會再來。"));

    @Test
    void readsPagesThatSayNothing() {
        assertThat(misread("", "")).hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void readsPagesThatSayTheTruth() {
        assertThat(misread("<meta charset=\"%s\">", "")).hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void readsPagesThatSayTheTruthLate() {
        assertThat(misread("<!--" + "x ".repeat(6000) + "--><meta charset=\"%s\">", ""))
                .hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void readsPagesThatLieToBeWestern() {
        assertThat(misread("<meta charset=\"iso-8859-1\">", "")).hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void readsPagesThatLieToBeUnicode() {
        assertThat(misread("<meta charset=\"utf-8\">", "text/html; charset=utf-8"))
                .hasSizeLessThanOrEqualTo(MISREAD);
    }

    @Test
    void readsPagesThatLieToBeRussian() {
        assertThat(misread("<meta charset=\"windows-1251\">", "")).hasSizeLessThanOrEqualTo(MISREAD);
    }

    private static List<String> misread(String meta, String contentType) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : CHARSETS.entrySet()) {
            for (String charset : each.getValue()) {
                String sentence = SENTENCES.getOrDefault(each.getKey(), "");
                String page = "<html><head>" + meta.formatted(charset)
                        + "<title>Page</title></head><body><div class=\"main\"><p>" + sentence
                        + "</p></div></body></html>";
                Decoded decoded = new PageDecoder().decode(page.getBytes(Charset.forName(charset)), contentType);
                String readable = new String(sentence.getBytes(Charset.forName(charset)), Charset.forName(charset));
                if (!decoded.text().contains(readable)) {
                    wrong.add(each.getKey() + " in " + charset + " read as " + decoded.charset());
                }
            }
        }
        return wrong;
    }
}
