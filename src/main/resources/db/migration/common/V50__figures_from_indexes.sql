-- What a report asks of all published articles, and of each of the last nights, so that it need not read their texts.

CREATE INDEX article_by_length ON article_version (state, word_count, near_cluster);
CREATE INDEX article_by_confidence ON article_version (run_id, confidence);
