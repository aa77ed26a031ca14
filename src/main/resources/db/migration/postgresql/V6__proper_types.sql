-- Lists and maps as PostgreSQL knows them, and the indexes of the documented queries.

DROP VIEW article;

CREATE FUNCTION pg_temp.texts(list VARCHAR) RETURNS TEXT[] LANGUAGE SQL AS $$
    SELECT COALESCE(ARRAY_AGG(element ORDER BY place), '{}')
    FROM JSONB_ARRAY_ELEMENTS_TEXT(list::JSONB) WITH ORDINALITY AS elements (element, place)
$$;

ALTER TABLE article_version
    ALTER COLUMN authors TYPE TEXT[] USING pg_temp.texts(authors),
    ALTER COLUMN tags TYPE TEXT[] USING pg_temp.texts(tags),
    ALTER COLUMN fact_sources TYPE JSONB USING fact_sources::JSONB;

-- A date is kept as found, since "2024-05-06" and a minute of that day say different things; typed columns beside it are
-- what data teams filter, sort and partition by.
ALTER TABLE article_version ADD COLUMN published_date DATE;
ALTER TABLE article_version ADD COLUMN published_time TIMESTAMP WITH TIME ZONE;
ALTER TABLE article_version ADD COLUMN modified_date DATE;
ALTER TABLE article_version ADD COLUMN modified_time TIMESTAMP WITH TIME ZONE;
UPDATE article_version SET published_date = CAST(SUBSTRING(published FROM 1 FOR 10) AS DATE),
    published_time = CASE WHEN CHAR_LENGTH(published) > 10 THEN CAST(published AS TIMESTAMP WITH TIME ZONE) END,
    modified_date = CAST(SUBSTRING(modified FROM 1 FOR 10) AS DATE),
    modified_time = CASE WHEN CHAR_LENGTH(modified) > 10 THEN CAST(modified AS TIMESTAMP WITH TIME ZONE) END;

-- An article has one row in ten versions or so: what is asked of articles need not pass over the rest.
-- By address in the order of bytes, so that an export's order does not hang on the server's locale.
CREATE INDEX article_by_address ON article_version (address COLLATE "C") WHERE state = 'CURRENT';
CREATE INDEX article_by_site ON article_version (site, published_date DESC NULLS LAST) WHERE state = 'CURRENT';
CREATE INDEX article_by_tag ON article_version USING GIN (tags) WHERE state = 'CURRENT';
CREATE INDEX article_by_author ON article_version USING GIN (authors) WHERE state = 'CURRENT';
CREATE INDEX open_reject_by_site ON reject (site, code) WHERE resolved_run IS NULL;
