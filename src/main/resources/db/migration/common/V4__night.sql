-- What it takes to know who works on a run, to stop it from elsewhere, and to see that every container was read to its end.

ALTER TABLE run ADD COLUMN owner_machine VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE run ADD COLUMN stop_requested_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE run ADD COLUMN stop_requested_by VARCHAR;

COMMENT ON COLUMN run.owner_machine IS 'Which process table the process id counts in: two owners with the same value can look each other up.';
COMMENT ON COLUMN run.stop_requested_at IS 'When somebody asked the present attempt to stop; null otherwise.';
COMMENT ON COLUMN run.stop_requested_by IS 'Who asked: user and host; null where nobody did.';
COMMENT ON COLUMN run.attempts IS 'Starts and resumes; also the token that fences off an owner that was taken for dead.';
COMMENT ON COLUMN run.heartbeat_at IS 'Last sign of life of the owner, by the database''s clock.';

-- Containers of earlier versions were read to their end, or their run could not have been published.
ALTER TABLE run_container ADD COLUMN complete BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE run_container ALTER COLUMN complete SET DEFAULT FALSE;

COMMENT ON COLUMN run_container.complete IS 'Whether it was read to its end.';
