package dev.winnow.store.database;

import static dev.winnow.store.database.TableColumns.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableColumnsTest {
    private record Pet(
            @Nullable String name,
            List<String> names,
            @Nullable Integer age) {}

    private static final TableColumns<Pet> PETS = new TableColumns<>(
            "pet",
            List.of(
                    column("name", Pet::name),
                    column("names", pet -> pet.names().toArray(String[]::new)),
                    column("age", Pet::age),
                    new TableColumns.Column<>("number", "(SELECT COUNT(*) FROM pet p WHERE p.name = ?)", Pet::name)));

    @ParameterizedTest
    @EnumSource
    void bringsEachValueToItsColumn(Databases kind, @TempDir Path folder) {
        try (Stores stores = table(kind, folder)) {
            PETS.insert(
                    stores.jdbc(),
                    List.of(
                            new Pet("Rex", List.of("Max", "Rexi"), 3),
                            new Pet("Rex", List.of("\"Wild\" Rex, II."), 4)));
            assertThat(stores.rows("SELECT name, names[1] AS first, age, number FROM pet ORDER BY age"))
                    .containsExactly("Rex Max 3 0", "Rex \"Wild\" Rex, II. 4 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cleansTextsAlsoWithinLists(Databases kind, @TempDir Path folder) {
        try (Stores stores = table(kind, folder)) {
            PETS.insert(stores.jdbc(), List.of(new Pet("R\u0000ex", List.of("M\u0000ax", "\ud800"), null)));
            assertThat(stores.rows("SELECT name, names[1] AS first, names[2] AS other, age FROM pet"))
                    .containsExactly("Rex Max \ufffd null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoRowsAndRowsOfNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = table(kind, folder)) {
            PETS.insert(stores.jdbc(), List.of());
            PETS.insert(stores.jdbc(), List.of(new Pet(null, List.of(), null)));
            assertThat(stores.rows("SELECT name, CARDINALITY(names), age FROM pet"))
                    .containsExactly("null 0 null");
        }
    }

    private static Stores table(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        stores.jdbc().execute("CREATE TABLE pet (name VARCHAR, names VARCHAR ARRAY, age INTEGER, number INTEGER)");
        return stores;
    }
}
