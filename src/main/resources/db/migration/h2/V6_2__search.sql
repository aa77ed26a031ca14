-- H2's full-text index: for each word and segment one row with the versions that hold it. Versions never change, so neither
-- does a segment; whether a version is published is asked of article_version.

CREATE TABLE search_segment (
    run_id BIGINT NOT NULL,
    last_version BIGINT NOT NULL,
    versions INTEGER NOT NULL,
    tokens BIGINT NOT NULL,
    lengths VARBINARY NOT NULL,
    PRIMARY KEY (run_id, last_version)
);

COMMENT ON TABLE search_segment IS 'Winnow''s full-text index in H2: versions of a run that were indexed together. Use winnow search.';
COMMENT ON COLUMN search_segment.run_id IS 'The run that wrote them.';
COMMENT ON COLUMN search_segment.last_version IS 'The greatest of their ids; the next segment begins after it.';
COMMENT ON COLUMN search_segment.versions IS 'How many.';
COMMENT ON COLUMN search_segment.tokens IS 'Words of all of them.';
COMMENT ON COLUMN search_segment.lengths IS 'Words of each, by its id; packed.';

CREATE TABLE search_posting (
    term VARCHAR NOT NULL,
    run_id BIGINT NOT NULL,
    last_version BIGINT NOT NULL,
    postings VARBINARY NOT NULL,
    PRIMARY KEY (term, run_id, last_version)
);

COMMENT ON TABLE search_posting IS 'Winnow''s full-text index in H2: for each word the versions of a segment that hold it.';
COMMENT ON COLUMN search_posting.term IS 'The word, in lower case and without accents.';
COMMENT ON COLUMN search_posting.run_id IS 'The segment''s run.';
COMMENT ON COLUMN search_posting.last_version IS 'The segment''s last version.';
COMMENT ON COLUMN search_posting.postings IS 'The versions, each with how often it holds the word; packed.';
