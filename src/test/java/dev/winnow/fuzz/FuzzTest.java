package dev.winnow.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few broken inputs with each build; a campaign where {@code -Dwinnow.fuzz=1000000} asks for one, which goes on behind the
 * inputs of an earlier one with {@code -Dwinnow.fuzz.first=...}. Inputs that fail are kept below {@code target/fuzz}.
 */
class FuzzTest {
    private static final long COUNT = Long.getLong("winnow.fuzz", 2_000);
    private static final long FIRST = Long.getLong("winnow.fuzz.first", 0);
    private static final Path FAILED = Path.of("target/fuzz");

    @TempDir
    Path folder;

    @Test
    void pagesEndAsArticlesOrRejects() throws IOException {
        run(new FuzzCampaign("page", new PageTarget(), FAILED), COUNT * 6 / 10);
    }

    @Test
    void containersAreReadToTheirEndAndFromEveryPlace() throws IOException {
        run(new FuzzCampaign("container", new ContainerTarget(folder), FAILED), COUNT / 10);
    }

    @Test
    void jobFilesAreReadOrRefused() throws IOException {
        run(new FuzzCampaign("job", new JobFileTarget(folder), FAILED), COUNT * 3 / 10);
    }

    private static void run(FuzzCampaign campaign, long count) throws IOException {
        campaign.run(FIRST, count);
        System.out.println(campaign.figures());
        assertThat(campaign.findings()).isEmpty();
    }
}
