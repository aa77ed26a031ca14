package dev.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Holds {@code docs/schema.md} to the schema that the migrations make. */
class SchemaTest {
    private static final Path DOCUMENT = Path.of("docs/schema.md");
    private static final String BEGIN = "<!-- tables: begin -->\n";
    private static final String END = "<!-- tables: end -->";
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void documentsTheSchemaAsItIs(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            String tables = SchemaDocument.of(stores.jdbc());
            String text = Files.readString(DOCUMENT);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            int end = text.indexOf(END);
            if (Boolean.getBoolean("winnow.rewrite")) {
                Files.writeString(DOCUMENT, text.substring(0, begin) + tables + text.substring(end));
            } else {
                assertThat(text.substring(begin, end))
                        .as("docs/schema.md; after a look at the difference, rewrite it with -Dwinnow.rewrite=true")
                        .isEqualTo(tables);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatEachTableAndColumnMeans(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            assertThat(SchemaDocument.of(stores.jdbc())).doesNotContain("|  |").doesNotContain("null\n");
            assertThat(stores.rows(
                            "SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = 'public'"
                                    + " AND LOWER(table_name) NOT LIKE 'batch%' AND LOWER(table_name) NOT LIKE 'flyway%'"
                                    // Each database has a full-text index of its own.
                                    + " AND LOWER(table_name) NOT LIKE '%search%'"))
                    .as("tables and views; name new ones in SchemaDocument")
                    .containsExactlyInAnyOrderElementsOf(SchemaDocument.TABLES);
        }
    }

    @Test
    void givesExamplesThatTheTablesTake(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            stores.jdbc().execute((Connection connection) -> {
                var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                // One row stands for no others: whatever it points to is not there.
                jdbc.execute("SET session_replication_role = replica");
                SchemaDocument.TABLES.forEach(table -> tryExamples(jdbc, table));
                for (String column : List.of("address", "id")) {
                    assertThat(jdbc.queryForList("SELECT " + column + " FROM article", String.class))
                            .containsExactly(new SchemaExamples().of("article", column));
                }
                jdbc.execute("SET session_replication_role = origin");
                return true;
            });
        }
    }

    private static void tryExamples(JdbcTemplate jdbc, String table) {
        var examples = new SchemaExamples();
        List<String[]> columns = columns(jdbc, table);
        String row = columns.stream()
                .map(column -> "CAST(? AS " + column[1] + ") AS " + column[0])
                .collect(Collectors.joining(", ", "SELECT ", ""));
        Object[] values =
                columns.stream().map(column -> examples.of(table, column[0])).toArray();
        assertThat(jdbc.queryForList(row, values)).as(table).hasSize(1);
        if (isTable(jdbc, table)) {
            jdbc.update("DELETE FROM " + table);
            assertThat(jdbc.update("INSERT INTO " + table + " " + row, values)).isOne();
        }
    }

    private static List<String[]> columns(JdbcTemplate jdbc, String table) {
        return jdbc.query(
                "SELECT column_name, CASE data_type WHEN 'ARRAY' THEN 'text[]' ELSE data_type END FROM"
                        + " information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name = ?"
                        + " ORDER BY ordinal_position",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                table);
    }

    private static boolean isTable(JdbcTemplate jdbc, String name) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_name = ?",
                        name)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesQueriesThatRun(Databases kind, @TempDir Path folder) throws IOException {
        List<String> queries = QUERY.matcher(Files.readString(DOCUMENT)
                        + Files.readString(Path.of("docs/signals.md"))
                        + Files.readString(Path.of("docs/dedupe.md")))
                .results()
                .map(query -> query.group(1))
                .toList();
        assertThat(queries).hasSizeGreaterThan(4);
        try (Stores stores = new Stores(kind, folder)) {
            for (String query : queries) {
                assertThat(stores.jdbc().queryForList(query)).isEmpty();
            }
        }
    }
}
