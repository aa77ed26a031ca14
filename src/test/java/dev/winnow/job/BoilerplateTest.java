package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which phrases a run leaves out, on each kind of database. */
class BoilerplateTest {
    @ParameterizedTest
    @EnumSource
    void countsThePhrasesThatPagesLose(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (int i = 0; i < 5; i++) {
                page(night, "alpha/page" + i, i, "Back to top button", "Only here " + "abcde".charAt(i));
            }
            page(night, "beta/page1", 11, "Related Articles", "Back to top button");
            page(night, "beta/page2", 12, "Related Articles", "Imprint");
            Run run = night.run();

            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(night.engine().boilerplate().most(run.id(), null, 10))
                    .extracting(phrase ->
                            phrase.site() + " " + phrase.phrase() + " " + phrase.pages() + "/" + phrase.sitePages())
                    .containsExactly("alpha Back to top button 5/5", "beta Related Articles 2/2");
            assertThat(night.engine().boilerplate().most(null, "beta", 10)).hasSize(1);
            assertThat(Sql.rows(night.engine(), "SELECT locator FROM run_page_phrases"))
                    .isEmpty();
        }
    }

    /** As an earlier tool left it: text, then the page's leftovers. */
    private static void page(Night night, String name, int number, String... leftovers) throws IOException {
        var text = new StringBuilder("The ferry number " + number + " was late\n\n");
        for (int i = 0; i < 3; i++) {
            text.append("The ferry number ").append(number);
            text.append(
                            " left the harbour an hour late on Monday, because of its engine. Its passengers had to wait in the"
                                    + " rain, and part ")
                    .append(i)
                    .append(" of the story is told elsewhere.\n\n");
        }
        night.write(name + ".txt", text + String.join("\n\n", leftovers) + "\n");
    }
}
