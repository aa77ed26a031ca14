-- Slices of equal weight: a part of a large container is as much work as thousands of pages.

ALTER TABLE run_container ADD COLUMN bytes_before BIGINT DEFAULT 0 NOT NULL;

COMMENT ON COLUMN run_container.bytes_before IS 'Weight of the rows before this one in bytes, by which slices are cut.';
