package dev.winnow.text.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String ENGLISH =
            "The ferry to the island left the harbour an hour late on Monday, because the crew had to wait for a part of the"
                    + " engine that came by train from Malmo. Two hundred passengers waited in the rain, and the harbour master"
                    + " Erik Lund said that nothing like it had happened since the winter of 1987, when the ice had closed the"
                    + " sound for 11 days.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGLISH,
                "渡船在周一晚了一个小时才离开港口，因为船员必须等待从首都乘火车运来的发动机零件。两百名乘客在雨中等候，港务长说自从一九八七年冬天冰封海峡以来从未发生过这样的事情。",
                "フェリーは月曜日に一時間遅れて港を出た。乗組員が首都から列車で届くエンジンの部品を待たなければならなかったからだ。二百人の乗客が雨の中で待っていた。",
                "เรือข้ามฟากออกจากท่าเรือช้าไปหนึ่งชั่วโมงในวันจันทร์เพราะลูกเรือต้องรอชิ้นส่วนเครื่องยนต์ที่มาทางรถไฟจากเมืองหลวง ผู้โดยสารสองร้อยคนรออยู่กลางสายฝน"
            })
    void findsACopyWithAnotherEndInAnyScript(String text) {
        Fingerprint copy = Fingerprint.of(text + " " + text.substring(0, text.length() / 12));

        assertThat(Fingerprint.of(text).similarity(copy).orElse(0)).isGreaterThan(0.7);
        assertThat(shared(text, text + " " + text.substring(0, text.length() / 12)))
                .isPositive();
    }

    @Test
    void doesNotMindCaseBlanksAndQuotationMarks() {
        String other = ENGLISH.toUpperCase(Locale.ROOT).replace(" ", "\u00a0 ").replace(",", " ”,");

        assertThat(Fingerprint.of(ENGLISH).similarity(Fingerprint.of(other))).isEqualTo(OptionalDouble.of(1));
        assertThat(Fingerprint.of(other).bands())
                .isEqualTo(Fingerprint.of(ENGLISH).bands());
    }

    @Test
    void tellsReportsFromOneTemplateApart() {
        assertThat(Fingerprint.of(match("Lund", "Kalmar", 3, 1, 4711, 17))
                        .similarity(Fingerprint.of(match("Visby", "Umea", 2, 0, 988, 64))))
                .isEmpty();
        assertThat(Fingerprint.of(match("Lund", "Kalmar", 3, 1, 4711, 17))
                        .similarity(Fingerprint.of("Yesterday: " + match("Lund", "Kalmar", 3, 1, 4711, 17))))
                .isPresent();
    }

    @Test
    void findsAnExcerptInTheWhole() {
        String whole = ENGLISH + " " + match("Lund", "Kalmar", 3, 1, 4711, 17) + " " + ENGLISH.replace("ferry", "tram");

        assertThat(Fingerprint.of(ENGLISH).similarity(Fingerprint.of(whole))).isPresent();
    }

    @Test
    void hasNoBandsForATextWithoutWords() {
        assertThat(Fingerprint.of(" … ! ").bands()).isEmpty();
        assertThat(Fingerprint.of(" … ! ").similarity(Fingerprint.of("?"))).isEmpty();
    }

    @Test
    void cutsChainsOfLikenessIntoStars() {
        List<Star<Integer>> stars = Star.of(
                List.of(1, 2, 3, 4, 9),
                (a, b) -> Math.abs(a - b) < 2 ? OptionalDouble.of(0.5) : OptionalDouble.empty());

        assertThat(stars)
                .containsExactly(
                        new Star<>(1, List.of(new Star.Member<>(2, 0.5))),
                        new Star<>(3, List.of(new Star.Member<>(4, 0.5))));
    }

    private static String match(String home, String guest, int goals, int against, int seats, int minute) {
        return "The team from " + home + " won its match on Saturday afternoon against the visitors who had come from "
                + guest
                + " and went home with nothing. It ended with a score of " + goals + " to " + against
                + " before a crowd that the club put at no fewer than " + seats
                + " people in spite of the weather. The goal that decided it fell in minute " + minute
                + " of the second half after a long ball over the whole of the field.";
    }

    private static long shared(String a, String b) {
        long[] other = Fingerprint.of(b).bands();
        return LongStream.of(Fingerprint.of(a).bands())
                .filter(band -> LongStream.of(other).anyMatch(each -> each == band))
                .count();
    }
}
