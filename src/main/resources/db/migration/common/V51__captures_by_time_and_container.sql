-- A crawler may give thousands of records one time, so the time alone tells little. The run stands last: what the asking run
-- itself has written is passed over.
DROP INDEX capture_by_time;
CREATE INDEX capture_by_time ON capture (captured_at, container, first_run);
