package dev.winnow.store.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMemberTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.example/1, https://www.a.example/1",
        "https://a.example/1, https://M.A.example/1#top",
        "https://a.example/, https://a.example/index.html",
        "https://a.example, https://a.example/",
        "https://a.example/x/, https://a.example/x/amp",
        "https://a.example/1?utm_source=x&id=7&fbclid=y, https://a.example/1?id=7",
        "https://a.example/1?ref=home, https://a.example/1?",
        "https://a.example/1?amp, https://a.example/1"
    })
    void isOnePage(String one, String other) {
        assertThat(NearMember.page(one)).isEqualTo(NearMember.page(other));
        assertThat(member(one).relationTo(member(other))).isEqualTo("recapture");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/1?id=7, https://a.example/1?id=8, variant",
        "https://a.example/1, https://a.example/2, variant",
        "https://a.example/One, https://a.example/one, variant",
        "https://a.example/1?preference=1, https://a.example/1, variant",
        "https://www.a.example/1, https://m.a.example/2, variant",
        "https://a.example/1, https://b.example/1, syndicated",
        "https://a.example.org/1, https://a.example/1, syndicated"
    })
    void isAnotherPage(String one, String other, String relation) {
        assertThat(member(one).relationTo(member(other))).isEqualTo(relation);
    }

    @Test
    void theBestRepresentsTheOthers() {
        List<NearMember> ranked = List.of(
                member(true, true, 3, "2024-05-01", 100, "b"),
                member(true, true, 3, "2024-05-02", 300, "b"),
                member(true, true, 3, "2024-05-02", 200, "a"),
                member(true, true, 3, "2024-05-02", 200, "b"),
                member(true, true, 3, null, 900, "a"),
                member(true, true, 2, "2024-05-01", 900, "a"),
                member(true, false, 3, "2024-05-01", 900, "a"),
                member(false, true, 3, "2024-05-01", 900, "a"));
        var shuffled = new ArrayList<>(ranked);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NearMember.RANK);
        assertThat(shuffled).isEqualTo(ranked);
    }

    private static NearMember member(
            boolean current, boolean full, int facts, @Nullable String day, int words, String address) {
        return new NearMember(1, address, "s", current, full, facts, 1, day, words);
    }

    private static NearMember member(String address) {
        return new NearMember(1, address, address.split("/", -1)[2], true, true, 0, 1, null, 1);
    }
}
