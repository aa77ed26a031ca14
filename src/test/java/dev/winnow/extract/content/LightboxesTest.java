package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.ReadPage;
import org.junit.jupiter.api.Test;

class LightboxesTest {
    private static String read(String picture) {
        return ReadPage.of(
                        "nl",
                        "Snoeien",
                        "<article><h1>Wanneer je een appelboom snoeit</h1><p>Wacht tot de bladeren gevallen zijn en de vorst"
                                + " nog niet in de grond zit, dan ziet de boom er kaal uit.</p>" + picture
                                + "<p>Begin met het dode hout en ga dan verder"
                                + " met de takken die elkaar kruisen, want die schuren elkaar stuk.</p><p>Laat de rest met rust tot het volgende jaar,"
                                + " hoe graag je ook doorgaat.</p></article>")
                .markdown();
    }

    @Test
    void keepsAPictureThatOpensItsOwnFile() {
        assertThat(read(
                        "<div class=lb><a href='https://up.tuin.example/o/tak.png'><img src='https://up.tuin.example/k/tak_690.png'><div"
                                + " class=meta><span>tak.png</span> <span>1280×720 45 KB</span></div></a></div>"))
                .contains("tak_690.png")
                .doesNotContain("45 KB");
    }

    @Test
    void leavesOutPicturesOfOtherPages() {
        assertThat(read("<div class=promo><a href='/ander'><img src='/k/ander.png'><span>Lees ook</span></a></div>"))
                .doesNotContain("ander.png");
    }
}
