package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTextTest {
    private static final String HOSTILE = "\u0000a\u0000\ud800b\udc00\ud83d\ude00\ude00\ud83d\uffff\u0001";
    private static final String CLEAN = "a\ufffdb\ufffd\ud83d\ude00\ufffd\ufffd\uffff\u0001";

    @Test
    void losesWhatIsNoText() {
        assertThat(DatabaseText.text(HOSTILE)).isEqualTo(CLEAN);
        assertThat(DatabaseText.text("\u0000")).isEmpty();
        assertThat(DatabaseText.nullable(null)).isNull();
        assertThat(DatabaseText.nullable("\u0000")).isEmpty();
    }

    @Test
    void leavesTextAsItIs() {
        String text = "Plain — ünï 漢字 😀\r\n\t\u200f";
        assertThat(DatabaseText.text(text)).isEqualTo(text);
        assertThat(DatabaseText.text(DatabaseText.text(HOSTILE))).isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @EnumSource
    void isTakenAndGivenBackByTheDatabase(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            stores.jdbc().execute("CREATE TABLE sample (text VARCHAR)");
            stores.jdbc().update("INSERT INTO sample VALUES (?)", DatabaseText.text(HOSTILE));
            assertThat(stores.rows("SELECT text FROM sample")).containsExactly(CLEAN);
        }
    }
}
