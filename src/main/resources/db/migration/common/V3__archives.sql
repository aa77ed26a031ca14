-- Containers with many records: provenance of each capture, records that are no pages by kind, and large containers cut
-- into stretches that are read side by side. run_container is made anew, because its old UNIQUE has no portable name.

ALTER TABLE capture ADD COLUMN record_id VARCHAR;
ALTER TABLE capture ADD COLUMN http_status INTEGER;
ALTER TABLE capture ADD COLUMN server_modified_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE capture ADD COLUMN payload_digest VARCHAR;
ALTER TABLE capture ALTER COLUMN byte_offset DROP NOT NULL;

COMMENT ON COLUMN capture.locator IS 'Where the bytes are, in one line, as winnow show takes it: container, container!entry or container@offset.';
COMMENT ON COLUMN capture.entry IS 'Name inside the container, with ! between containers in containers; null where it has none.';
COMMENT ON COLUMN capture.byte_offset IS 'First byte of the record inside the container or entry, 0 for a file; null for an entry.';
COMMENT ON COLUMN capture.byte_length IS 'Bytes taken inside the container, packed where it is packed; null where unknown.';
COMMENT ON COLUMN capture.record_id IS 'The archive''s own name for the record; null where it has none.';
COMMENT ON COLUMN capture.http_status IS 'Status of the HTTP answer; null where there is none.';
COMMENT ON COLUMN capture.server_modified_at IS 'Last-Modified of the HTTP answer; null where it does not say.';
COMMENT ON COLUMN capture.payload_digest IS 'Digest of the payload as the archive gives it; checked when the capture is read. Null where it gives none.';

CREATE TABLE run_stretch (
    run_id BIGINT NOT NULL REFERENCES run (id),
    ordinal BIGINT NOT NULL,
    container VARCHAR NOT NULL,
    from_byte BIGINT NOT NULL,
    until_byte BIGINT,
    size_bytes BIGINT NOT NULL,
    modified_at TIMESTAMP WITH TIME ZONE NOT NULL,
    slice VARCHAR(40) NOT NULL,
    captures BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    rejects BIGINT NOT NULL,
    not_pages BIGINT NOT NULL,
    PRIMARY KEY (run_id, ordinal),
    UNIQUE (run_id, container, from_byte)
);
INSERT INTO run_stretch
    SELECT run_id, ordinal, container, 0, NULL, size_bytes, modified_at, slice, captures, articles, unchanged, duplicates,
        rejects, not_pages
    FROM run_container;
DROP TABLE run_container;
ALTER TABLE run_stretch RENAME TO run_container;
CREATE INDEX run_container_by_slice ON run_container (run_id, slice, ordinal);

COMMENT ON TABLE run_container IS 'The manifest of a run and its ledger: captures = articles + unchanged + duplicates + rejects + not_pages. A large container has several rows.';
COMMENT ON COLUMN run_container.run_id IS 'The run that opens the container.';
COMMENT ON COLUMN run_container.ordinal IS 'Place in the run''s order of reading, from 0.';
COMMENT ON COLUMN run_container.container IS 'Path of the file, as the job file led to it, with forward slashes.';
COMMENT ON COLUMN run_container.from_byte IS 'First byte of the stretch of the container that this row is about; 0 for all of it.';
COMMENT ON COLUMN run_container.until_byte IS 'First byte of the next stretch; null where this one reaches to the end.';
COMMENT ON COLUMN run_container.size_bytes IS 'Size of the container when it was listed.';
COMMENT ON COLUMN run_container.modified_at IS 'Modification time when it was listed.';
COMMENT ON COLUMN run_container.slice IS 'The partition of the extract step that reads it.';
COMMENT ON COLUMN run_container.captures IS 'Captures and other records read, and damaged places met, so far.';
COMMENT ON COLUMN run_container.articles IS 'Captures that gave a new version of an article.';
COMMENT ON COLUMN run_container.unchanged IS 'Captures whose article is stored already, the same.';
COMMENT ON COLUMN run_container.duplicates IS 'Captures whose text another article has.';
COMMENT ON COLUMN run_container.rejects IS 'Captures without an article, and damaged places.';
COMMENT ON COLUMN run_container.not_pages IS 'Records that are no pages.';

CREATE TABLE run_not_pages (
    run_id BIGINT NOT NULL REFERENCES run (id),
    ordinal BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    records BIGINT NOT NULL,
    PRIMARY KEY (run_id, ordinal, kind)
);

COMMENT ON TABLE run_not_pages IS 'What run_container.not_pages consists of.';
COMMENT ON COLUMN run_not_pages.run_id IS 'The run that read them.';
COMMENT ON COLUMN run_not_pages.ordinal IS 'The row of run_container.';
COMMENT ON COLUMN run_not_pages.kind IS 'NOT_HTML, REDIRECT, REVISIT, REQUEST, WARCINFO, METADATA, DNS, CONTINUATION, OTHER, PART, EMPTY, LINK or FOLDER.';
COMMENT ON COLUMN run_not_pages.records IS 'How many.';
