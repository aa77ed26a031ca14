package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.extract.ExtractOptions.Focus;
import org.junit.jupiter.api.Test;

class ExtractOptionsTest {
    @Test
    void aLimitThatCannotBeKeptIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractOptions(Focus.BALANCED, false, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractOptions(Focus.BALANCED, false, 1, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtractOptions(Focus.BALANCED, false, 1, 1, 513))
                .withMessageContaining("at most 512");
    }

    @Test
    void nobodyIsToldOfFewerThanNoBlocks() {
        var page = new RawPage(new byte[0], null, null, null);

        assertThatIllegalArgumentException().isThrownBy(() -> new Explainer(ExtractOptions.DEFAULT).explain(page, -1));
    }
}
