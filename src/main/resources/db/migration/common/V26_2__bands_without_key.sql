-- Two dozen rows of near_band are written for each version, in the order of the bands. A foreign key would read the version's
-- row, with its text, for each. What is left of a version that was pruned is passed over, and goes with the next prune.

CREATE TABLE near_place (
    band BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    PRIMARY KEY (band, version_id)
);
INSERT INTO near_place (band, version_id) SELECT band, version_id FROM near_band;
DROP TABLE near_band;
ALTER TABLE near_place RENAME TO near_band;
CREATE INDEX near_band_by_version ON near_band (version_id);

COMMENT ON TABLE near_band IS 'Where near-duplicates are looked for: versions that share a band probably resemble each other. Kept by jobs with dedupe: near.';
COMMENT ON COLUMN near_band.band IS 'A few minima of the text''s MinHash, hashed together.';
COMMENT ON COLUMN near_band.version_id IS 'The version whose text it is; it may have been pruned.';
