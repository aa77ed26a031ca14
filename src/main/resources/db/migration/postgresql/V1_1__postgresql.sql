-- What PostgreSQL writes in its own way.

-- ==== Articles: lists, JSON and partial indexes ====

-- The table is new: no row has to become anything.
ALTER TABLE article_version
    ALTER COLUMN authors TYPE TEXT[] USING '{}',
    ALTER COLUMN tags TYPE TEXT[] USING '{}',
    ALTER COLUMN fact_sources TYPE JSONB USING '{}';

-- An article has one row in ten versions or so: what is asked of articles need not pass over the rest.
-- By address in the order of bytes, so that an export's order does not hang on the server's locale.
CREATE INDEX article_by_address ON article_version (address COLLATE "C") WHERE state = 'CURRENT';
CREATE INDEX article_by_site ON article_version (site, published_date DESC NULLS LAST) WHERE state = 'CURRENT';
CREATE INDEX article_by_tag ON article_version USING GIN (tags) WHERE state = 'CURRENT';
CREATE INDEX article_by_author ON article_version USING GIN (authors) WHERE state = 'CURRENT';

-- ==== Rejects: the open ones of a site ====

CREATE INDEX open_reject_by_site ON reject (site, code) WHERE resolved_run IS NULL;

-- ==== Search: PostgreSQL's full-text index, beside article_version ====
--
-- A version never changes, so its row here is written once, and publishing or rolling back a run costs the index nothing.

CREATE TABLE search_language (
    language TEXT PRIMARY KEY,
    config REGCONFIG NOT NULL
);
INSERT INTO search_language (language, config)
SELECT l.language, c.oid::REGCONFIG
FROM (VALUES ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'), ('nl', 'dutch'),
    ('en', 'english'), ('et', 'estonian'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'),
    ('hi', 'hindi'), ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'), ('lt', 'lithuanian'),
    ('ne', 'nepali'), ('no', 'norwegian'), ('nb', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
    ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'),
    ('yi', 'yiddish'), ('und', 'simple')) AS l (language, config)
JOIN pg_ts_config c ON c.cfgname = l.config AND c.cfgnamespace = 'pg_catalog'::REGNAMESPACE;

COMMENT ON TABLE search_language IS 'The text search configuration for each language that the server has one for.';
COMMENT ON COLUMN search_language.language IS 'As article_version.language; und stands for all others.';
COMMENT ON COLUMN search_language.config IS 'The configuration, such as english.';

CREATE TABLE article_search (
    version_id BIGINT PRIMARY KEY REFERENCES article_version (id) ON DELETE CASCADE,
    config REGCONFIG NOT NULL,
    document TSVECTOR NOT NULL
);
CREATE INDEX article_search_by_config ON article_search (config);
CREATE INDEX article_search_document ON article_search USING GIN (document);

COMMENT ON TABLE article_search IS 'PostgreSQL''s full-text index of the versions. Use winnow search, or join article on version_id.';
COMMENT ON COLUMN article_search.version_id IS 'The version.';
COMMENT ON COLUMN article_search.config IS 'The text search configuration of its language.';
COMMENT ON COLUMN article_search.document IS 'Title (weight A), description (B) and text (D), for the operator @@.';

CREATE FUNCTION search_parts(language TEXT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE AS $$
    SELECT COALESCE(language IN ('zh', 'ja', 'th', 'lo', 'km', 'my'), FALSE)
$$;
COMMENT ON FUNCTION search_parts IS 'Whether a language does not part its words: each sign is then indexed for itself.';

CREATE FUNCTION search_text(language TEXT, content TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE AS $$
    SELECT CASE WHEN content IS NULL THEN ''
        WHEN search_parts(language)
            THEN REGEXP_REPLACE(LEFT(content, 200000), '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF])', ' \1 ', 'g')
        ELSE LEFT(content, 200000) END
$$;
COMMENT ON FUNCTION search_text IS 'The beginning of a text as it is indexed.';

CREATE FUNCTION search_index_versions(run BIGINT, after BIGINT, batch INTEGER) RETURNS BIGINT LANGUAGE SQL AS $$
    WITH next AS (
        SELECT v.id, v.language, v.title, v.description, v.text, COALESCE(l.config, 'simple'::REGCONFIG) AS config
        FROM article_version v LEFT JOIN search_language l ON l.language = v.language
        WHERE v.run_id = run AND v.id > after
        ORDER BY v.id LIMIT batch),
    written AS (
        INSERT INTO article_search (version_id, config, document)
        SELECT id, config, SETWEIGHT(TO_TSVECTOR(config, search_text(language, title)), 'A')
            || SETWEIGHT(TO_TSVECTOR(config, search_text(language, description)), 'B')
            || SETWEIGHT(TO_TSVECTOR(config, search_text(language, text)), 'D')
        FROM next
        ON CONFLICT DO NOTHING)
    SELECT COALESCE(MAX(id), 0) FROM next
$$;
COMMENT ON FUNCTION search_index_versions IS 'Indexes the next versions of a run and returns the last one''s id; 0 where there is none.';

-- ==== Spring Batch 6.0.6's tables, as its schema-postgresql.sql states them ====
--
-- Flyway owns the whole schema, so that one history says what a database holds.

CREATE TABLE BATCH_JOB_INSTANCE (
    JOB_INSTANCE_ID BIGINT  NOT NULL PRIMARY KEY,
    VERSION BIGINT,
    JOB_NAME VARCHAR(100) NOT NULL,
    JOB_KEY VARCHAR(32) NOT NULL,
    constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
);

CREATE TABLE BATCH_JOB_EXECUTION (
    JOB_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
    VERSION BIGINT,
    JOB_INSTANCE_ID BIGINT NOT NULL,
    CREATE_TIME TIMESTAMP NOT NULL,
    START_TIME TIMESTAMP DEFAULT NULL,
    END_TIME TIMESTAMP DEFAULT NULL,
    STATUS VARCHAR(10),
    EXIT_CODE VARCHAR(2500),
    EXIT_MESSAGE VARCHAR(2500),
    LAST_UPDATED TIMESTAMP,
    constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID)
    references BATCH_JOB_INSTANCE(JOB_INSTANCE_ID)
);

CREATE TABLE BATCH_JOB_EXECUTION_PARAMS (
    JOB_EXECUTION_ID BIGINT NOT NULL,
    PARAMETER_NAME VARCHAR(100) NOT NULL,
    PARAMETER_TYPE VARCHAR(100) NOT NULL,
    PARAMETER_VALUE VARCHAR(2500),
    IDENTIFYING CHAR(1) NOT NULL,
    constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID)
    references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE TABLE BATCH_STEP_EXECUTION (
    STEP_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
    VERSION BIGINT NOT NULL,
    STEP_NAME VARCHAR(100) NOT NULL,
    JOB_EXECUTION_ID BIGINT NOT NULL,
    CREATE_TIME TIMESTAMP NOT NULL,
    START_TIME TIMESTAMP DEFAULT NULL,
    END_TIME TIMESTAMP DEFAULT NULL,
    STATUS VARCHAR(10),
    COMMIT_COUNT BIGINT,
    READ_COUNT BIGINT,
    FILTER_COUNT BIGINT,
    WRITE_COUNT BIGINT,
    READ_SKIP_COUNT BIGINT,
    WRITE_SKIP_COUNT BIGINT,
    PROCESS_SKIP_COUNT BIGINT,
    ROLLBACK_COUNT BIGINT,
    EXIT_CODE VARCHAR(2500),
    EXIT_MESSAGE VARCHAR(2500),
    LAST_UPDATED TIMESTAMP,
    constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID)
    references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE TABLE BATCH_STEP_EXECUTION_CONTEXT (
    STEP_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
    SHORT_CONTEXT VARCHAR(2500) NOT NULL,
    SERIALIZED_CONTEXT TEXT,
    constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID)
    references BATCH_STEP_EXECUTION(STEP_EXECUTION_ID)
);

CREATE TABLE BATCH_JOB_EXECUTION_CONTEXT (
    JOB_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
    SHORT_CONTEXT VARCHAR(2500) NOT NULL,
    SERIALIZED_CONTEXT TEXT,
    constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID)
    references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
);

CREATE SEQUENCE BATCH_STEP_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_INSTANCE_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
