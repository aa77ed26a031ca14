-- Lists and maps as H2 knows them, and the indexes of the documented queries.

DROP VIEW article;

-- A date is kept as found, since "2024-05-06" and a minute of that day say different things; typed columns beside it are
-- what data teams filter, sort and partition by.
ALTER TABLE article_version ADD COLUMN published_date DATE;
ALTER TABLE article_version ADD COLUMN published_time TIMESTAMP WITH TIME ZONE;
ALTER TABLE article_version ADD COLUMN modified_date DATE;
ALTER TABLE article_version ADD COLUMN modified_time TIMESTAMP WITH TIME ZONE;

-- H2 reads the elements of a JSON array one by one; as text they still have their quotes and escapes.
ALTER TABLE article_version ADD COLUMN authors_list VARCHAR ARRAY DEFAULT ARRAY[] NOT NULL BEFORE authors;
ALTER TABLE article_version ADD COLUMN tags_list VARCHAR ARRAY DEFAULT ARRAY[] NOT NULL BEFORE tags;
ALTER TABLE article_version ADD COLUMN fact_sources_json JSON DEFAULT JSON '{}' NOT NULL BEFORE fact_sources;
UPDATE article_version SET fact_sources_json = (fact_sources FORMAT JSON),
    authors_list = ARRAY(
        SELECT REPLACE(REPLACE(REPLACE(REGEXP_REPLACE(CAST((authors FORMAT JSON)[x] AS VARCHAR), '^"|"$', ''),
            '\\', CHAR(1)), '\"', '"'), CHAR(1), '\')
        FROM SYSTEM_RANGE(1, 1000)
        WHERE x <= CHAR_LENGTH(authors) - CHAR_LENGTH(REPLACE(authors, ',')) + 1 AND (authors FORMAT JSON)[x] IS NOT NULL
        ORDER BY x),
    tags_list = ARRAY(
        SELECT REPLACE(REPLACE(REPLACE(REGEXP_REPLACE(CAST((tags FORMAT JSON)[x] AS VARCHAR), '^"|"$', ''),
            '\\', CHAR(1)), '\"', '"'), CHAR(1), '\')
        FROM SYSTEM_RANGE(1, 1000)
        WHERE x <= CHAR_LENGTH(tags) - CHAR_LENGTH(REPLACE(tags, ',')) + 1 AND (tags FORMAT JSON)[x] IS NOT NULL
        ORDER BY x),
    published_date = CAST(SUBSTRING(published FROM 1 FOR 10) AS DATE),
    published_time = CASE WHEN CHAR_LENGTH(published) > 10 THEN CAST(published AS TIMESTAMP WITH TIME ZONE) END,
    modified_date = CAST(SUBSTRING(modified FROM 1 FOR 10) AS DATE),
    modified_time = CASE WHEN CHAR_LENGTH(modified) > 10 THEN CAST(modified AS TIMESTAMP WITH TIME ZONE) END;
ALTER TABLE article_version DROP COLUMN authors;
ALTER TABLE article_version DROP COLUMN tags;
ALTER TABLE article_version DROP COLUMN fact_sources;
ALTER TABLE article_version ALTER COLUMN authors_list RENAME TO authors;
ALTER TABLE article_version ALTER COLUMN tags_list RENAME TO tags;
ALTER TABLE article_version ALTER COLUMN fact_sources_json RENAME TO fact_sources;
ALTER TABLE article_version ALTER COLUMN authors DROP DEFAULT;
ALTER TABLE article_version ALTER COLUMN tags DROP DEFAULT;
ALTER TABLE article_version ALTER COLUMN fact_sources DROP DEFAULT;

-- H2 has no partial indexes: the state stands in front.
CREATE INDEX article_by_address ON article_version (state, address);
CREATE INDEX article_by_site ON article_version (site, state, published_date DESC NULLS LAST);
