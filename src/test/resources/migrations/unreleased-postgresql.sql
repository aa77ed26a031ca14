-- A database of PostgreSQL in the numbering that Winnow had before its first release, as far as its history goes, with one article.

CREATE TABLE "flyway_schema_history" (
    "installed_rank" INTEGER PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) DEFAULT 'winnow' NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER DEFAULT 1 NOT NULL,
    "success" BOOLEAN DEFAULT TRUE NOT NULL
);
INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum") VALUES
    (1, '1', 'spring batch', 'SQL', 'V1__spring_batch.sql', -1551750324),
    (2, '2', 'winnow', 'SQL', 'V2__winnow.sql', 1420036262),
    (3, '3', 'archives', 'SQL', 'V3__archives.sql', -171220191),
    (4, '4', 'night', 'SQL', 'V4__night.sql', -844645006),
    (5, '5', 'gate and history', 'SQL', 'V5__gate_and_history.sql', -1288883687),
    (6, '5.1', 'change feed key', 'SQL', 'V5_1__change_feed_key.sql', 640672208),
    (7, '6', 'proper types', 'SQL', 'V6__proper_types.sql', 2094815543),
    (8, '6.1', 'comments on types', 'SQL', 'V6_1__comments_on_types.sql', -733335743),
    (9, '6.2', 'search', 'SQL', 'V6_2__search.sql', 449638036),
    (10, '7', 'signal columns', 'SQL', 'V7__signal_columns.sql', 993239887),
    (11, '7.1', 'signals', 'SQL', 'V7_1__signals.sql', -1324302629),
    (12, '20', 'slices by bytes', 'SQL', 'V20__slices_by_bytes.sql', 1065573588),
    (13, '26.2', 'bands without key', 'SQL', 'V26_2__bands_without_key.sql', 1459933318),
    (14, '50', 'figures from indexes', 'SQL', 'V50__figures_from_indexes.sql', -1136227035),
    (15, '51', 'indexes of two columns', 'SQL', 'V51__indexes_of_two_columns.sql', -1018429097),
    (16, NULL, 'views', 'SQL', 'R__views.sql', -1789827889);

CREATE TABLE article_version (
    id BIGINT PRIMARY KEY,
    state VARCHAR(10) NOT NULL,
    address VARCHAR NOT NULL,
    title VARCHAR
);
INSERT INTO article_version (id, state, address, title) VALUES (1, 'CURRENT', 'https://example.org/', 'On the lion');
