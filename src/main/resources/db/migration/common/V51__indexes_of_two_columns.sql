-- Both columns: H2 may otherwise read all changes of an action for each version.
DROP INDEX article_change_by_version;
CREATE INDEX article_change_by_version ON article_change (version_id, action_id);
DROP INDEX article_change_by_previous;
CREATE INDEX article_change_by_previous ON article_change (previous_version_id, action_id);
