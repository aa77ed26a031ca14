-- Addresses and locators may be longer than the 2,704 bytes that an entry of a B-tree takes. What is looked up by its whole value
-- has an index of hashes, what must be unique one of digests, what is read in order one of beginnings. Files with such paths are
-- not read, and names of sites are bounded, so their indexes stay.

CREATE FUNCTION text_digest(value TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION text_digest IS 'SHA-256 of a text in hex, for unique indexes of texts of any length.';

ALTER TABLE capture DROP CONSTRAINT capture_locator_key;
CREATE UNIQUE INDEX capture_locator_key ON capture (text_digest(locator));
CREATE INDEX capture_by_locator ON capture USING HASH (locator);

ALTER TABLE capture_copy DROP CONSTRAINT capture_copy_pkey;
CREATE UNIQUE INDEX capture_copy_key ON capture_copy (text_digest(locator));
CREATE INDEX capture_copy_by_locator ON capture_copy USING HASH (locator);

ALTER TABLE run_capture DROP CONSTRAINT run_capture_pkey;
CREATE UNIQUE INDEX run_capture_key ON run_capture (run_id, text_digest(locator));

ALTER TABLE run_page_phrases DROP CONSTRAINT run_page_phrases_pkey;
CREATE UNIQUE INDEX run_page_phrases_key ON run_page_phrases (run_id, text_digest(locator));

ALTER TABLE reject DROP CONSTRAINT reject_pkey;
CREATE UNIQUE INDEX reject_key ON reject (run_id, text_digest(locator));
DROP INDEX reject_by_locator;
CREATE INDEX reject_by_locator ON reject USING HASH (locator);

DROP INDEX article_version_by_address;
CREATE INDEX article_version_by_address ON article_version USING HASH (address);
DROP INDEX article_by_address;
-- By address in the order of bytes, so that an export's order does not depend on the server's locale.
CREATE INDEX article_by_address ON article_version (LEFT(address, 500) COLLATE "C") WHERE state = 'CURRENT';

ALTER TABLE article_change DROP CONSTRAINT article_change_pkey;
CREATE UNIQUE INDEX article_change_key ON article_change (action_id, text_digest(address));
DROP INDEX article_change_by_run;
CREATE INDEX article_change_by_run ON article_change (run_id);
DROP INDEX article_change_by_time;
CREATE INDEX article_change_by_time ON article_change (changed_at);
DROP INDEX article_change_by_address;
CREATE INDEX article_change_by_address ON article_change USING HASH (address);
