-- A short name of an article that is the same in every night and in every database.

ALTER TABLE article_version ADD COLUMN article_id VARCHAR(32) GENERATED ALWAYS AS (LOWER(SUBSTRING(RAWTOHEX(HASH('SHA-256', address)) FROM 1 FOR 32)));
COMMENT ON COLUMN article_version.article_id IS 'Names the article: the first 32 digits of the SHA-256 of its address.';

ALTER TABLE article_change ADD COLUMN article_id VARCHAR(32) GENERATED ALWAYS AS (LOWER(SUBSTRING(RAWTOHEX(HASH('SHA-256', address)) FROM 1 FOR 32)));
COMMENT ON COLUMN article_change.article_id IS 'The article, as article.id.';
