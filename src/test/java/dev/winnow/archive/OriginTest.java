package dev.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Origin;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of addresses and times, whatever archive they come from. */
class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "http://user:secret@example.org/a,        http://example.org/a",
        "https://user@example.org:443,            https://example.org",
        "http://a:b@c@example.org/x@y,            http://example.org/x@y",
        "http://example.org:80/a?b=http://x:80/,  http://example.org/a?b=http://x:80/",
        "https://example.org:80/,                 https://example.org:80/",
        "HTTP://example.org:8080/,                HTTP://example.org:8080/",
        "http://[::1]:80/a,                       http://[::1]/a",
        "http://[fe80::80]/a,                     http://[fe80::80]/a",
        "http://example.org:/a,                   http://example.org/a",
        "http://example.org/a#part,               http://example.org/a",
        "http://example.org/a?b#part?c,           http://example.org/a?b",
        "http://example.org#part,                 http://example.org",
        "http://example.org/#!/story/5,           http://example.org/#!/story/5",
        "http://example.org/#/story/5,            http://example.org/#/story/5",
        "urn:view:http://u:p@example.org/#x,      urn:view:http://u:p@example.org/#x",
        "dns:example.org,                         dns:example.org",
        "no address,                              no address"
    })
    void anAddressIsThePagesOwn(String captured, String kept) {
        assertThat(Origin.file(captured, null, null).url()).isEqualTo(kept);
    }

    @Test
    void aTimeInTheFutureIsNotBelieved() {
        Instant now = Instant.now();

        assertThat(Origin.file(null, null, now.plus(Duration.ofDays(2))).capturedAt())
                .isNull();
        assertThat(Origin.file(null, null, now.plus(Duration.ofHours(2))).capturedAt())
                .isNotNull();
    }
}
