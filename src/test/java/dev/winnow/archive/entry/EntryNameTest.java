package dev.winnow.archive.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNameTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, Übersicht/Größe.html",
        "IBM437, Größen und Maße.html",
        "IBM437, año nuevo.html",
        "IBM437, Ünder.html",
        "IBM866, Новости/Привет мир.html",
        "windows-31j, 日本語/ページ.html",
        "windows-31j, ニュース一覧.html",
        "windows-31j, 会社案内.html",
        "GBK, 新闻/今天的消息.html",
        "GBK, 关于我们.html",
        "x-windows-949, 뉴스/안녕하세요.html",
        "windows-1252, L’été à Paris – “suite”.html",
    })
    void readsNamesOfWhateverMachine(String charset, String name) {
        assertThat(EntryName.decode(name.getBytes(Charset.forName(charset)), false))
                .isEqualTo(name);
    }

    @Test
    void aNameThatIsNotWhatItSaysIsStillAName() {
        byte[] broken = {'a', (byte) 0xff, '.', 'h', 't', 'm', 'l'};

        assertThat(EntryName.decode(broken, true)).isEqualTo("a\ufffd.html");
        assertThat(EntryName.decode(broken, false)).startsWith("a").endsWith(".html");
        assertThat(EntryName.decode(new byte[0], false)).isEmpty();
    }
}
