CREATE INDEX article_change_by_time ON article_change (changed_at, address);
CREATE INDEX article_change_by_address ON article_change (address, changed_at);

COMMENT ON COLUMN article_version.authors IS 'People, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article_version.tags IS 'Keywords and topics, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article_version.fact_sources IS 'Object: for each fact found, where it came from (place) and how far to trust it (confidence, 0 to 1).';
COMMENT ON COLUMN article_version.published IS 'When it was published, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article_version.published_date IS 'The day of published, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article_version.published_time IS 'The instant of published; null where only the day is known, or nothing.';
COMMENT ON COLUMN article_version.modified IS 'When it was last changed, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article_version.modified_date IS 'The day of modified, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article_version.modified_time IS 'The instant of modified; null where only the day is known, or nothing.';
