package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void theLastPieceIsWhatIsLeft() {
        assertThat(Batches.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void noPieceIsEmptyWhereTheListEndsWithAPiece() {
        assertThat(Batches.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(Batches.of(List.of(), 2)).isEmpty();
    }

    @Test
    void thereAreAsManyMarksAsValues() {
        assertThat(Batches.marks(1)).isEqualTo("?");
        assertThat(Batches.marks(3)).isEqualTo("?, ?, ?");
    }
}
