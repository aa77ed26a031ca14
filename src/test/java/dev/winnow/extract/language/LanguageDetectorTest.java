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

    @ParameterizedTest
    @CsvSource({"pt_BR,pt", "zh-Hans,zh", "EN,en", "nb-NO,no", "iw,he", "english,", "x,", "12,"})
    void readsTagsAsPagesWriteThem(String tag, String primary) {
        assertThat(LanguageDetector.primary(tag)).isEqualTo(primary);
    }
}
