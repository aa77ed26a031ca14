-- The keywords of a page, beside the tags that it shows.

ALTER TABLE article_version ADD COLUMN keywords TEXT[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN article_version.keywords IS 'What the page tells search engines that it is about, in its order; an empty list for none.';
