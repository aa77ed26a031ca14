-- When jobs run by themselves. The first table is db-scheduler's own, with its names; the second says what became of nights.

CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(200),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority INTEGER,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);

COMMENT ON TABLE scheduled_tasks IS 'The next night of each job with a schedule, as the library db-scheduler keeps it.';
COMMENT ON COLUMN scheduled_tasks.task_name IS 'Always night.';
COMMENT ON COLUMN scheduled_tasks.task_instance IS 'Name of the job.';
COMMENT ON COLUMN scheduled_tasks.task_data IS 'The schedule that the time follows from; packed.';
COMMENT ON COLUMN scheduled_tasks.execution_time IS 'When the next night starts.';
COMMENT ON COLUMN scheduled_tasks.picked IS 'Whether a server works on it.';
COMMENT ON COLUMN scheduled_tasks.picked_by IS 'Which; null where none does.';
COMMENT ON COLUMN scheduled_tasks.last_success IS 'When a night was last seen through.';
COMMENT ON COLUMN scheduled_tasks.last_failure IS 'When one last was not.';
COMMENT ON COLUMN scheduled_tasks.consecutive_failures IS 'How often since.';
COMMENT ON COLUMN scheduled_tasks.last_heartbeat IS 'Last sign of life of the server that works on it.';
COMMENT ON COLUMN scheduled_tasks.version IS 'Counts changes of the row.';
COMMENT ON COLUMN scheduled_tasks.priority IS 'Not used.';

CREATE TABLE scheduled_night (
    job VARCHAR(100) NOT NULL,
    night TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    run_id BIGINT REFERENCES run (id),
    sentence VARCHAR NOT NULL,
    noted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (job, night)
);

COMMENT ON TABLE scheduled_night IS 'What became of the nights that schedules named.';
COMMENT ON COLUMN scheduled_night.job IS 'Name of the job.';
COMMENT ON COLUMN scheduled_night.night IS 'When it was to start, with its jitter.';
COMMENT ON COLUMN scheduled_night.outcome IS 'STARTED, LATE (started after its time), SKIPPED (its time had passed), BUSY (the job was running) or FAILED (it could not start).';
COMMENT ON COLUMN scheduled_night.run_id IS 'The run that it was; null where none began.';
COMMENT ON COLUMN scheduled_night.sentence IS 'The same in words.';
COMMENT ON COLUMN scheduled_night.noted_at IS 'When that was known.';
