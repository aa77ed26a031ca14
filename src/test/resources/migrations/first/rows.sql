-- What two nights, a retry, a rollback and taking that back left in the first tables: rows that a real run wrote, in SQL that H2
-- and PostgreSQL both read. Later migrations are tried on them. Never brought up to date; only host and account are not its own.

INSERT INTO run (id, job, state, extractor_version, attempts, started_at, ended_at, published_at, containers_unchanged, gate_verdict, failure, lease, owner_host, owner_pid, owner_started_at, heartbeat_at, owner_machine, stop_requested_at, stop_requested_by, kind, job_file, choice, dedupe, pruned_at) VALUES
    (1, 'nightly', 'DONE', '7-balanced-1048576', 1, '2026-11-30 14:07:52.924963+00', '2026-11-30 14:07:57.615451+00', '2026-11-30 14:07:56.549518+00', 0, 'passed: 1 of 6 pages rejected (16.7 %), the limit is 100.0 % (gate.max-reject-ratio)', NULL, NULL, 'host', 3794, '2026-11-30 14:07:44.59+00', '2026-11-30 14:07:57.613986+00', '00000000-0000-0000-0000-000000000000 pid:[1]', NULL, NULL, 'NIGHT', NULL, NULL, 'NEAR', NULL),
    (2, 'nightly', 'DONE', '7-balanced-1048576', 1, '2026-11-30 14:07:57.630462+00', '2026-11-30 14:07:58.315587+00', '2026-11-30 14:07:58.939094+00', 4, 'passed: 0 of 4 pages rejected (0.0 %), the limit is 100.0 % (gate.max-reject-ratio)', NULL, NULL, 'host', 3794, '2026-11-30 14:07:44.59+00', '2026-11-30 14:07:58.315073+00', '00000000-0000-0000-0000-000000000000 pid:[1]', NULL, NULL, 'NIGHT', NULL, NULL, 'NEAR', NULL),
    (3, 'nightly', 'DONE', '7-balanced-1048576', 1, '2026-11-30 14:07:58.330901+00', '2026-11-30 14:07:58.907738+00', '2026-11-30 14:07:58.638096+00', 0, 'passed', NULL, NULL, 'host', 3794, '2026-11-30 14:07:44.59+00', '2026-11-30 14:07:58.907083+00', '00000000-0000-0000-0000-000000000000 pid:[1]', NULL, NULL, 'RETRY', NULL, '{"code":null,"site":null,"container":null,"maxAttempts":0,"sinceRun":null,"since":null,"extractorBefore":null}', 'NEAR', NULL);

INSERT INTO run_container (run_id, ordinal, container, from_byte, until_byte, size_bytes, modified_at, slice, captures, articles, unchanged, duplicates, rejects, not_pages, complete, content_sha256, whole, containers, bytes_before) VALUES
    (1, 0, 'input/crawl.warc', 0, NULL, 955, '2026-11-30 14:07:52.881485+00', 'slice-0001', 2, 1, 0, 0, 0, 1, TRUE, '52565781d90e220c12c38389aa67775692aa74cfbdbe34135d1ee27ca6941eab', TRUE, 1, 0),
    (1, 1, 'input/s/bear.html', 0, NULL, 645, '2026-11-30 14:07:52.878316+00', 'slice-0002', 1, 1, 0, 0, 0, 0, TRUE, '9b8902fe8de6c224fa5d543ec643f09f03f4c374da4f908183dc6f0ffd3070fc', TRUE, 1, 5051),
    (1, 2, 'input/s/empty.html', 0, NULL, 13, '2026-11-30 14:07:52.878316+00', 'slice-0003', 1, 0, 0, 0, 1, 0, TRUE, 'b633a587c652d02386c4f16f8c6f6aab7352d97f16367c3c40576214372dd628', TRUE, 1, 9792),
    (1, 3, 'input/s/lion-again.html', 0, NULL, 751, '2026-11-30 14:07:52.878316+00', 'slice-0004', 1, 1, 0, 0, 0, 0, TRUE, '4df834bc38569a13257c3910a186076768cecc99a0cb1c9d1be984dbeee8e1e5', TRUE, 1, 13901),
    (1, 4, 'input/s/lion-later.html', 0, NULL, 587, '2026-11-30 14:07:52.878316+00', 'slice-0006', 1, 1, 0, 0, 0, 0, TRUE, 'f1f0cd6498f19e1f15886a735fc30b76468cb32f45c51efecf9a73d41295c17e', TRUE, 1, 18748),
    (1, 5, 'input/s/lion.html', 0, NULL, 750, '2026-11-30 14:07:52.878316+00', 'slice-0007', 1, 0, 0, 1, 0, 0, TRUE, 'fd2b41c9a03a0598c75e32e260a92203d8e56e79b12759ee29e16c975c4bc9e2', TRUE, 1, 23431),
    (2, 0, 'input/again.warc', 0, NULL, 1922, '2026-11-30 14:07:57.617485+00', 'slice-0001', 4, 1, 1, 0, 0, 2, TRUE, '85eae017ba68ab918d83aad78d43553360487b2119692c7ca5f214a5bab4e904', TRUE, 1, 0),
    (2, 1, 'input/s/bear.html', 0, NULL, 13, '2026-11-30 14:07:57.617485+00', 'slice-0004', 1, 0, 1, 0, 0, 0, TRUE, 'b633a587c652d02386c4f16f8c6f6aab7352d97f16367c3c40576214372dd628', TRUE, 1, 6018),
    (2, 2, 'input/s/lion.html', 0, NULL, 816, '2026-11-30 14:07:57.617485+00', 'slice-0006', 1, 1, 0, 0, 0, 0, TRUE, '64f088c68f2f54a3705accc838e824c7d966357399fce600502c4fb7d29b3e02', TRUE, 1, 10127),
    (3, 0, 'input/s/empty.html', 0, NULL, 13, '2026-11-30 14:07:52.878316+00', 'slice-0001', 1, 0, 0, 0, 1, 0, TRUE, NULL, FALSE, 1, 0);

INSERT INTO run_not_pages (run_id, ordinal, kind, records) VALUES
    (1, 0, 'REQUEST', 1),
    (2, 0, 'REQUEST', 2);

INSERT INTO run_capture (run_id, locator, container, whole) VALUES
    (3, 'input/s/empty.html', 'input/s/empty.html', FALSE);

INSERT INTO container (container, size_bytes, modified_at, extractor_version, run_id, content_sha256) VALUES
    ('input/again.warc', 1922, '2026-11-30 14:07:57.617485+00', '7-balanced-1048576', 2, '85eae017ba68ab918d83aad78d43553360487b2119692c7ca5f214a5bab4e904'),
    ('input/crawl.warc', 955, '2026-11-30 14:07:52.881485+00', '7-balanced-1048576', 1, '52565781d90e220c12c38389aa67775692aa74cfbdbe34135d1ee27ca6941eab'),
    ('input/s/bear.html', 13, '2026-11-30 14:07:57.617485+00', '7-balanced-1048576', 2, 'b633a587c652d02386c4f16f8c6f6aab7352d97f16367c3c40576214372dd628'),
    ('input/s/empty.html', 13, '2026-11-30 14:07:52.878316+00', '7-balanced-1048576', 1, 'b633a587c652d02386c4f16f8c6f6aab7352d97f16367c3c40576214372dd628'),
    ('input/s/lion-again.html', 751, '2026-11-30 14:07:52.878316+00', '7-balanced-1048576', 1, '4df834bc38569a13257c3910a186076768cecc99a0cb1c9d1be984dbeee8e1e5'),
    ('input/s/lion-later.html', 587, '2026-11-30 14:07:52.878316+00', '7-balanced-1048576', 1, 'f1f0cd6498f19e1f15886a735fc30b76468cb32f45c51efecf9a73d41295c17e'),
    ('input/s/lion.html', 816, '2026-11-30 14:07:57.617485+00', '7-balanced-1048576', 2, '64f088c68f2f54a3705accc838e824c7d966357399fce600502c4fb7d29b3e02');

INSERT INTO capture (id, locator, container, entry, byte_offset, byte_length, url, site, captured_at, content_type, body_sha256, body_bytes, extractor_version, outcome, first_run, last_run, record_id, http_status, server_modified_at, payload_digest) VALUES
    (1, 'input/s/lion-again.html', 'input/s/lion-again.html', NULL, 0, 751, NULL, 's', NULL, NULL, '4df834bc38569a13257c3910a186076768cecc99a0cb1c9d1be984dbeee8e1e5', 751, '7-balanced-1048576', 'ARTICLE', 1, 1, NULL, NULL, NULL, NULL),
    (2, 'input/s/bear.html#2', 'input/s/bear.html', NULL, 0, 645, NULL, 's', NULL, NULL, '9b8902fe8de6c224fa5d543ec643f09f03f4c374da4f908183dc6f0ffd3070fc', 645, '7-balanced-1048576', 'GONE', 1, 1, NULL, NULL, NULL, NULL),
    (3, 'input/s/empty.html', 'input/s/empty.html', NULL, 0, 13, NULL, 's', NULL, NULL, 'b633a587c652d02386c4f16f8c6f6aab7352d97f16367c3c40576214372dd628', 13, '7-balanced-1048576', 'REJECT', 1, 3, NULL, NULL, NULL, NULL),
    (4, 'input/s/lion-later.html', 'input/s/lion-later.html', NULL, 0, 587, NULL, 's', NULL, NULL, 'f1f0cd6498f19e1f15886a735fc30b76468cb32f45c51efecf9a73d41295c17e', 587, '7-balanced-1048576', 'ARTICLE', 1, 1, NULL, NULL, NULL, NULL),
    (5, 'input/s/lion.html', 'input/s/lion.html', NULL, 0, 816, NULL, 's', NULL, NULL, '64f088c68f2f54a3705accc838e824c7d966357399fce600502c4fb7d29b3e02', 816, '7-balanced-1048576', 'ARTICLE', 1, 2, NULL, NULL, NULL, NULL),
    (6, 'input/crawl.warc@0', 'input/crawl.warc', NULL, 0, 831, 'https://a.example/1', 'a.example', '2024-05-06 07:08:09+00', 'text/html', '2eee77a3a0ac4db7706237fea7dec1faf21dd61d1abecc9485618892eab8287f', 553, '7-balanced-1048576', 'ARTICLE', 1, 1, '<urn:night:1>', 200, '2024-05-06 07:00:00+00', NULL),
    (7, 'input/again.warc@955', 'input/again.warc', NULL, 955, 843, 'https://a.example/2', 'a.example', '2024-05-06 07:08:09+00', 'text/html', '9001ca80b56328ca0184e1dc6fa1eba2c2951607cc88e624d903e176461e1cc5', 565, '7-balanced-1048576', 'ARTICLE', 2, 2, '<urn:night:2>', 200, '2024-05-06 07:00:00+00', NULL);

INSERT INTO capture_copy (locator, capture_id, container, entry, byte_offset, byte_length, run_id) VALUES
    ('input/again.warc@0', 6, 'input/again.warc', NULL, 0, 831, 2),
    ('input/s/bear.html', 3, 'input/s/bear.html', NULL, 0, 13, 2);

INSERT INTO article_version (id, capture_id, run_id, state, duplicate_of, published_at, address, locator, url, site, captured_at, canonical_url, title, authors, published, modified, site_name, section, tags, language, description, image, licence, page_type, charset, completeness, confidence, word_count, text, markdown, comments, fact_sources, text_sha256, result_sha256, body_sha256, extractor_version, published_date, published_time, modified_date, modified_time, language_confidence, boilerplate_fraction, line_count, paragraph_count, sentence_count, mean_word_length, stop_word_fraction, alpha_word_fraction, symbol_word_ratio, digit_fraction, bullet_line_fraction, ellipsis_line_fraction, punctuated_line_fraction, short_line_fraction, line_word_ratio, duplicate_line_fraction, duplicate_line_char_fraction, duplicate_paragraph_fraction, duplicate_paragraph_char_fraction, top_2gram_char_fraction, top_3gram_char_fraction, top_4gram_char_fraction, duplicate_5gram_char_fraction, duplicate_6gram_char_fraction, duplicate_7gram_char_fraction, duplicate_8gram_char_fraction, duplicate_9gram_char_fraction, duplicate_10gram_char_fraction, curly_bracket_count, lorem_ipsum_count, near_cluster, near_relation, near_similarity) VALUES
    (1, 1, 1, 'CURRENT', NULL, '2026-11-30 14:07:56.549518+00', 'input/s/lion-again.html', 'input/s/lion-again.html', NULL, 's', NULL, NULL, 'On the lion', ARRAY['Ann "A" Bée'], '2024-05-06T01:02:03+02:00', NULL, NULL, NULL, ARRAY['zoos', 'harbour'], 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9864717721939087, 73, 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"authors":{"place":"meta:author","confidence":0.7},"language":{"place":"text","confidence":0.9999979935043265},"published":{"place":"meta:article:published_time","confidence":0.95},"tags":{"place":"meta:keywords","confidence":0.6},"title":{"place":"h1","confidence":0.55}}', '134c27ce661931aa9caacfd98cd47fe3929271d06f8cac56158b42d81eff256b', 'd4c81f6c5efc9ea877acf8e4121b838b5d532b13e52344192e5dfd2c3006fbda', '4df834bc38569a13257c3910a186076768cecc99a0cb1c9d1be984dbeee8e1e5', '7-balanced-1048576', '2024-05-06', '2024-05-05 23:02:03+00', NULL, NULL, 0.9999979935043265, 0.06172839552164078, 4, 4, 4, 3.972603, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.096552, 0.068966, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, '68fedf43261a4161', 'variant', 0.5760869565217391),
    (2, 2, 1, 'WITHDRAWN', NULL, '2026-11-30 14:07:56.549518+00', 'input/s/bear.html', 'input/s/bear.html', NULL, 's', NULL, NULL, 'On the bear', CAST(ARRAY[] AS VARCHAR ARRAY), '2024-05-06', NULL, NULL, NULL, CAST(ARRAY[] AS VARCHAR ARRAY), 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9864717721939087, 73, 'People of the town had talked about the bear for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the bear, and the council met twice.

"It is ours," said the keeper of the bear, "and it stays where it is until spring."

The matter of the bear comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the bear for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the bear, and the council met twice.

"It is ours," said the keeper of the bear, "and it stays where it is until spring."

The matter of the bear comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"language":{"place":"text","confidence":0.9999980466727741},"published":{"place":"meta:article:published_time","confidence":0.95},"title":{"place":"h1","confidence":0.55}}', '72b34796d770ed301554bdb1916b43b58c18f7ac8d194bb0fcfce0eaec97e6db', '18b16015bd6965d1801edbe4f676e31a40e580becd094a7ee45c657a18658d5a', '9b8902fe8de6c224fa5d543ec643f09f03f4c374da4f908183dc6f0ffd3070fc', '7-balanced-1048576', '2024-05-06', NULL, NULL, NULL, 0.9999980466727741, 0.06172839552164078, 4, 4, 4, 3.972603, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.096552, 0.068966, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, NULL, NULL, NULL),
    (3, 4, 1, 'CURRENT', NULL, '2026-11-30 14:07:56.549518+00', 'input/s/lion-later.html', 'input/s/lion-later.html', NULL, 's', NULL, NULL, 'On the lion', CAST(ARRAY[] AS VARCHAR ARRAY), NULL, NULL, NULL, NULL, CAST(ARRAY[] AS VARCHAR ARRAY), 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9864717721939087, 73, 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Tuesday, and most of those who wait expect an answer.', 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Tuesday, and most of those who wait expect an answer.', '', JSON '{"language":{"place":"text","confidence":0.9999977008954204},"title":{"place":"h1","confidence":0.55}}', '8dcedd8a75492048f4be93e6abb05cb20d6c48520fbca0361d5e39d2b3745f3f', 'a6a8735dda36717a182eb5eaed57a93de8ad6e8c4ecc9600da470fb63ec512b3', 'f1f0cd6498f19e1f15886a735fc30b76468cb32f45c51efecf9a73d41295c17e', '7-balanced-1048576', NULL, NULL, NULL, NULL, 0.9999977008954204, 0.06172839552164078, 4, 4, 4, 3.986301, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.09622, 0.068729, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, NULL, NULL, NULL),
    (5, 6, 1, 'CURRENT', NULL, '2026-11-30 14:07:56.549518+00', 'https://a.example/1', 'input/crawl.warc@0', 'https://a.example/1', 'a.example', '2024-05-06 07:08:09+00', NULL, 'On the whale', CAST(ARRAY[] AS VARCHAR ARRAY), NULL, NULL, NULL, NULL, CAST(ARRAY[] AS VARCHAR ARRAY), 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9836214780807495, 73, 'People of the town had talked about the whale for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the whale, and the council met twice.

"It is ours," said the keeper of the whale, "and it stays where it is until spring."

The matter of the whale comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the whale for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the whale, and the council met twice.

"It is ours," said the keeper of the whale, "and it stays where it is until spring."

The matter of the whale comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"language":{"place":"text","confidence":0.9999965933349689},"title":{"place":"h1","confidence":0.55}}', 'd781c790d3de1c4bb01857aa86e0d4df3ad382a673989520fb4a14a98703586f', 'db139d54e65acede8e7b2db209cd87f26c825ca2fa68d25edb5395f2dbf66091', '2eee77a3a0ac4db7706237fea7dec1faf21dd61d1abecc9485618892eab8287f', '7-balanced-1048576', NULL, NULL, NULL, NULL, 0.9999965933349689, 0.0, 4, 4, 4, 4.027397, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.108844, 0.07483, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, NULL, NULL, NULL),
    (6, 5, 2, 'CURRENT', NULL, '2026-11-30 14:07:58.939094+00', 'input/s/lion.html', 'input/s/lion.html', NULL, 's', NULL, NULL, 'On the lion of the zoo', ARRAY['Ann "A" Bée'], '2024-05-06T01:02:03+02:00', NULL, NULL, NULL, ARRAY['zoo', 'harbour'], 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9837126135826111, 85, 'People of the town had talked about the lion of the zoo for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion of the zoo, and the council met twice.

"It is ours," said the keeper of the lion of the zoo, "and it stays where it is until spring."

The matter of the lion of the zoo comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the lion of the zoo for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion of the zoo, and the council met twice.

"It is ours," said the keeper of the lion of the zoo, "and it stays where it is until spring."

The matter of the lion of the zoo comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"authors":{"place":"meta:author","confidence":0.7},"language":{"place":"text","confidence":0.9999982706776943},"published":{"place":"meta:article:published_time","confidence":0.95},"tags":{"place":"meta:keywords","confidence":0.6},"title":{"place":"h1","confidence":0.55}}', '7343307edd17fe6a6f85914c0474cba614339f842e52c958e5e12e92998757fd', '1c66e27125a60d73ac5584c24f96e8be55c47305a190dc67006fd42d21764127', '64f088c68f2f54a3705accc838e824c7d966357399fce600502c4fb7d29b3e02', '7-balanced-1048576', '2024-05-06', '2024-05-05 23:02:03+00', NULL, NULL, 0.9999982706776943, 0.0520833320915699, 4, 4, 4, 3.788235, 0.482353, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.047059, 0.0, 0.0, 0.0, 0.0, 0.108696, 0.111801, 0.149068, 0.15528, 0.108696, 0.0, 0.0, 0.0, 0.0, 0, 0, '68fedf43261a4161', 'representative', 1.0),
    (7, 7, 2, 'CURRENT', NULL, '2026-11-30 14:07:58.939094+00', 'https://a.example/2', 'input/again.warc@955', 'https://a.example/2', 'a.example', '2024-05-06 07:08:09+00', NULL, 'On the dolphin', CAST(ARRAY[] AS VARCHAR ARRAY), NULL, NULL, NULL, NULL, CAST(ARRAY[] AS VARCHAR ARRAY), 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9844798445701599, 73, 'People of the town had talked about the dolphin for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the dolphin, and the council met twice.

"It is ours," said the keeper of the dolphin, "and it stays where it is until spring."

The matter of the dolphin comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the dolphin for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the dolphin, and the council met twice.

"It is ours," said the keeper of the dolphin, "and it stays where it is until spring."

The matter of the dolphin comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"language":{"place":"text","confidence":0.9999963987827907},"title":{"place":"h1","confidence":0.55}}', '14bb3b7b29afd75717739e4207ac93b3ccae71a8a75640e7b20dd9defd329a12', '94043576752710ea1d650d842204ddc95b09a8a873eead853b35a84fd2771290', '9001ca80b56328ca0184e1dc6fa1eba2c2951607cc88e624d903e176461e1cc5', '7-balanced-1048576', NULL, NULL, NULL, NULL, 0.9999963987827907, 0.0, 4, 4, 4, 4.136986, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.13245, 0.086093, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, NULL, NULL, NULL),
    (4, 5, 1, 'DUPLICATE', 1, '2026-11-30 14:07:56.549518+00', 'input/s/lion.html', 'input/s/lion.html', NULL, 's', NULL, NULL, 'On the lion', ARRAY['Ann "A" Bée'], '2024-05-06T01:02:03+02:00', NULL, NULL, NULL, ARRAY['zoo', 'harbour'], 'en', NULL, NULL, NULL, 'article', 'UTF-8', 'full', 0.9864717721939087, 73, 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Monday, and most of those who wait expect an answer.', 'People of the town had talked about the lion for weeks, in the market and at the harbour.

Nobody agreed with anybody else about what should be done with the lion, and the council met twice.

"It is ours," said the keeper of the lion, "and it stays where it is until spring."

The matter of the lion comes before the court on Monday, and most of those who wait expect an answer.', '', JSON '{"authors":{"place":"meta:author","confidence":0.7},"language":{"place":"text","confidence":0.9999979935043265},"published":{"place":"meta:article:published_time","confidence":0.95},"tags":{"place":"meta:keywords","confidence":0.6},"title":{"place":"h1","confidence":0.55}}', '134c27ce661931aa9caacfd98cd47fe3929271d06f8cac56158b42d81eff256b', 'a466d0f80237b736329eaf1fd6faae9c2a176ea969b2b2f8987e5a6d43892680', 'fd2b41c9a03a0598c75e32e260a92203d8e56e79b12759ee29e16c975c4bc9e2', '7-balanced-1048576', '2024-05-06', '2024-05-05 23:02:03+00', NULL, NULL, 0.9999979935043265, 0.06172839552164078, 4, 4, 4, 3.972603, 0.452055, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.054795, 0.0, 0.0, 0.0, 0.0, 0.096552, 0.068966, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, NULL, NULL, NULL);

INSERT INTO article_change (run_id, address, kind, version_id, previous_version_id, changed_at, action_id) VALUES
    (1, 'https://a.example/1', 'added', 5, NULL, '2026-11-30 14:07:56.549518+00', 1),
    (1, 'input/s/bear.html', 'added', 2, NULL, '2026-11-30 14:07:56.549518+00', 1),
    (1, 'input/s/lion-again.html', 'added', 1, NULL, '2026-11-30 14:07:56.549518+00', 1),
    (1, 'input/s/lion-later.html', 'added', 3, NULL, '2026-11-30 14:07:56.549518+00', 1),
    (2, 'https://a.example/2', 'added', 7, NULL, '2026-11-30 14:07:58.072874+00', 2),
    (2, 'https://a.example/2', 'withdrawn', NULL, 7, '2026-11-30 14:07:58.914376+00', 4),
    (2, 'https://a.example/2', 'added', 7, NULL, '2026-11-30 14:07:58.939094+00', 5),
    (2, 'input/s/bear.html', 'withdrawn', NULL, 2, '2026-11-30 14:07:58.072874+00', 2),
    (2, 'input/s/bear.html', 'added', 2, NULL, '2026-11-30 14:07:58.914376+00', 4),
    (2, 'input/s/bear.html', 'withdrawn', NULL, 2, '2026-11-30 14:07:58.939094+00', 5),
    (2, 'input/s/lion.html', 'added', 6, NULL, '2026-11-30 14:07:58.072874+00', 2),
    (2, 'input/s/lion.html', 'withdrawn', NULL, 6, '2026-11-30 14:07:58.914376+00', 4),
    (2, 'input/s/lion.html', 'added', 6, NULL, '2026-11-30 14:07:58.939094+00', 5);

INSERT INTO withdrawal (run_id, capture_id, reason) VALUES
    (2, 2, 'GONE');

INSERT INTO reject (run_id, locator, container, url, site, code, sentence, attempts, rejected_at, resolved_run, resolution) VALUES
    (1, 'input/s/empty.html', 'input/s/empty.html', NULL, 's', 'EMPTY', 'The page shows no text. The page has no bytes or no visible text; check whether the crawler saved an empty response.', 1, '2026-11-30 14:07:55.987868+00', 3, 'AGAIN'),
    (3, 'input/s/empty.html', 'input/s/empty.html', NULL, 's', 'EMPTY', 'The page shows no text. The page has no bytes or no visible text; check whether the crawler saved an empty response.', 2, '2026-11-30 14:07:58.464622+00', NULL, NULL);

DELETE FROM publication;
INSERT INTO publication (last_action) VALUES
    (5);

INSERT INTO run_action (id, run_id, action, acted_at, who, reason, added, changed, withdrawn) VALUES
    (1, 1, 'PUBLISH', '2026-11-30 14:07:56.549518+00', 'winnow@host', 'passed: 1 of 6 pages rejected (16.7 %), the limit is 100.0 % (gate.max-reject-ratio)', 4, 0, 0),
    (2, 2, 'PUBLISH', '2026-11-30 14:07:58.072874+00', 'winnow@host', 'passed: 0 of 4 pages rejected (0.0 %), the limit is 100.0 % (gate.max-reject-ratio)', 2, 0, 1),
    (3, 3, 'PUBLISH', '2026-11-30 14:07:58.638096+00', 'winnow@host', 'passed', 0, 0, 0),
    (4, 2, 'ROLLBACK', '2026-11-30 14:07:58.914376+00', 'winnow@host', 'looked wrong', 1, 0, 2),
    (5, 2, 'PUBLISH', '2026-11-30 14:07:58.939094+00', 'winnow@host', 'was right', 2, 0, 1);

INSERT INTO run_site (run_id, site, pages, articles, rejects, empty, without_title, without_date, median_words) VALUES
    (1, '*', 6, 5, 1, 1, 0, 2, 73.0),
    (1, 'a.example', 1, 1, 0, 0, 0, 1, 73.0),
    (1, 's', 5, 4, 1, 1, 0, 1, 73.0),
    (2, '*', 2, 2, 0, 0, 0, 1, 79.0),
    (2, 'a.example', 1, 1, 0, 0, 0, 1, 73.0),
    (2, 's', 1, 1, 0, 0, 0, 0, 85.0),
    (3, '*', 1, 0, 1, 1, 0, 0, NULL),
    (3, 's', 1, 0, 1, 1, 0, 0, NULL);

INSERT INTO run_finding (run_id, ordinal, measure, site, held, found, most, sentence) VALUES
    (1, 1, 'max-reject-ratio', NULL, FALSE, 0.16666666666666666, 1.0, '1 of 6 pages rejected (16.7 %), the limit is 100.0 % (gate.max-reject-ratio)'),
    (1, 2, 'max-empty-ratio', NULL, FALSE, 0.16666666666666666, 1.0, '1 of 6 pages without text (16.7 %), the limit is 100.0 % (gate.max-empty-ratio)'),
    (2, 1, 'max-reject-ratio', NULL, FALSE, 0.0, 1.0, '0 of 4 pages rejected (0.0 %), the limit is 100.0 % (gate.max-reject-ratio)'),
    (2, 2, 'max-empty-ratio', NULL, FALSE, 0.0, 1.0, '0 of 4 pages without text (0.0 %), the limit is 100.0 % (gate.max-empty-ratio)');

INSERT INTO near_band (band, version_id) VALUES
    (-9079764921207126618, 6),
    (-8702842387409793683, 1),
    (-8702842387409793683, 3),
    (-8549558723807173277, 1),
    (-8549558723807173277, 3),
    (-8516304987579808631, 7),
    (-8001266205388629742, 7),
    (-7816327438847469536, 5),
    (-7684879337787886364, 2),
    (-7654047138185093262, 2),
    (-7572573368705231118, 3),
    (-7414989340984356677, 7),
    (-7357814975684117650, 5),
    (-7348059818262559671, 7),
    (-7147665313227787959, 7),
    (-7129430689427312852, 6),
    (-7116462557972193695, 1),
    (-7116462557972193695, 3),
    (-7116462557972193695, 5),
    (-7116462557972193695, 6),
    (-7090592687721579124, 2),
    (-6874936056583834722, 2),
    (-6766427844849642379, 7),
    (-6700714436805668285, 1),
    (-6312349205749911395, 6),
    (-6200705718574861451, 1),
    (-6200705718574861451, 3),
    (-6120924600479182553, 2),
    (-6082349175179993049, 5),
    (-5957668050469208003, 1),
    (-5957668050469208003, 6),
    (-5904467025118007283, 2),
    (-5829256758044633944, 5),
    (-5791232695157345528, 3),
    (-5778912082012701960, 2),
    (-5295671360545353120, 5),
    (-5264950324864385093, 2),
    (-5062152481471486341, 6),
    (-4744360084595827876, 1),
    (-4545661059694601350, 7),
    (-4118162019447648209, 7),
    (-3868462722451761531, 2),
    (-3544898910346607720, 5),
    (-3195498994987497255, 1),
    (-3195498994987497255, 3),
    (-3130654243242097956, 1),
    (-2982147147850953237, 6),
    (-2835162856377599252, 5),
    (-2739783953022187153, 5),
    (-2474963047276593220, 7),
    (-2432084667407888904, 2),
    (-2294864596791262312, 6),
    (-2290440148174356821, 1),
    (-2290440148174356821, 3),
    (-2290440148174356821, 7),
    (-2161289004262985434, 2),
    (-1791262703449465388, 1),
    (-1791262703449465388, 6),
    (-1784994515062237076, 1),
    (-1784994515062237076, 3),
    (-1459443822523676568, 2),
    (-1262130712793208226, 5),
    (-985243295189284207, 6),
    (-846592437957557912, 3),
    (-819018468937807829, 5),
    (-636080549564161814, 5),
    (-507431569957063857, 7),
    (-470261097571972090, 5),
    (-278708732768561887, 7),
    (-239730967502942037, 2),
    (-212786528375750058, 3),
    (-176363089459213303, 2),
    (-176363089459213303, 5),
    (-176363089459213303, 6),
    (-176363089459213303, 7),
    (-34508861035709114, 2),
    (-34508861035709114, 5),
    (-34508861035709114, 6),
    (-34508861035709114, 7),
    (34232291698371666, 1),
    (34232291698371666, 3),
    (81271616600162006, 6),
    (355177710718987506, 2),
    (369722966745396798, 1),
    (369722966745396798, 6),
    (640658815083099850, 1),
    (640658815083099850, 3),
    (640658815083099850, 6),
    (1231872159621093585, 3),
    (1501796134300055741, 7),
    (1728429639385869636, 1),
    (1728429639385869636, 3),
    (1778506930000760127, 2),
    (1780951180032991209, 1),
    (1780951180032991209, 2),
    (1780951180032991209, 3),
    (1780951180032991209, 5),
    (1780951180032991209, 6),
    (1839313289033234047, 1),
    (1839313289033234047, 2),
    (1839313289033234047, 6),
    (2184601686200082060, 1),
    (2184601686200082060, 5),
    (2444947409061002378, 5),
    (2518571370163217969, 5),
    (2553940065329065762, 7),
    (2575797552231513092, 1),
    (2575797552231513092, 3),
    (2575797552231513092, 6),
    (3068381326568288618, 1),
    (3068381326568288618, 2),
    (3068381326568288618, 3),
    (3068381326568288618, 6),
    (3068381326568288618, 7),
    (3291902742386659104, 1),
    (3291902742386659104, 2),
    (3291902742386659104, 3),
    (3291902742386659104, 5),
    (3302967987206410267, 5),
    (3606242731502653702, 3),
    (3767273488517833133, 1),
    (3999634892558795215, 6),
    (4474544488420739589, 1),
    (4474544488420739589, 5),
    (4474544488420739589, 6),
    (4967535874112151522, 7),
    (5062326347901220567, 7),
    (5191886320634531614, 2),
    (5818723109285093235, 5),
    (6488847245807135009, 7),
    (6516091143247524384, 7),
    (7445982446609030785, 6),
    (7763527914732639964, 6),
    (8207593103531200993, 3),
    (8290293454092523654, 2),
    (8332340277912967125, 3),
    (8362244695490728314, 2),
    (8552856013391300097, 7),
    (8624925320109630683, 3),
    (8635002458229322150, 7),
    (8675304533052848376, 6),
    (8917810109378739877, 3),
    (9107787419412283050, 7),
    (9199526663974593194, 5);

INSERT INTO near_pair (version_id, other_id, similarity) VALUES
    (3, 1, 0.8648648648648649),
    (4, 1, 1.0),
    (6, 1, 0.5760869565217391);

INSERT INTO run_boilerplate (run_id, site, phrase, pages, site_pages) VALUES
    (1, 's', 'All the news of today', 4, 4);

INSERT INTO batch_job_instance (job_instance_id, version, job_name, job_key) VALUES
    (1, 0, 'nightly', '2d39b5c1ba92d4c3cb0c816d980f1173'),
    (2, 0, 'nightly', '6bd7107c7c07b84c56c00acb2d2a677c'),
    (3, 0, 'nightly', 'baf734a44c4cae9fa68f1bdfd843f6d9');

INSERT INTO batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, end_time, status, exit_code, exit_message, last_updated) VALUES
    (1, 3, 1, '2026-11-30 14:07:53.006028762', '2026-11-30 14:07:53.047185764', '2026-11-30 14:07:57.59913258', 'COMPLETED', 'COMPLETED', '', '2026-11-30 14:07:57.600125362'),
    (2, 3, 2, '2026-11-30 14:07:57.640150335', '2026-11-30 14:07:57.64569577', '2026-11-30 14:07:58.310262679', 'COMPLETED', 'COMPLETED', '', '2026-11-30 14:07:58.313340073'),
    (3, 3, 3, '2026-11-30 14:07:58.339833937', '2026-11-30 14:07:58.340913819', '2026-11-30 14:07:58.90094745', 'COMPLETED', 'COMPLETED', '', '2026-11-30 14:07:58.905610366');

INSERT INTO batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying) VALUES
    (1, 'run', 'java.lang.Long', '1', 'Y'),
    (2, 'run', 'java.lang.Long', '2', 'Y'),
    (3, 'run', 'java.lang.Long', '3', 'Y');

INSERT INTO batch_job_execution_context (job_execution_id, short_context, serialized_context) VALUES
    (1, '{"batch.version":"6.0.6"}', NULL),
    (2, '{"batch.version":"6.0.6"}', NULL),
    (3, '{"batch.version":"6.0.6"}', NULL);

INSERT INTO batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time, end_time, status, commit_count, read_count, filter_count, write_count, read_skip_count, write_skip_count, process_skip_count, rollback_count, exit_code, exit_message, last_updated) VALUES
    (1, 4, 'scan', 1, '2026-11-30 14:07:53.065326279', '2026-11-30 14:07:53.07776006', '2026-11-30 14:07:53.132847493', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:53.140301418'),
    (2, 3, 'extract', 1, '2026-11-30 14:07:53.15750275', '2026-11-30 14:07:53.159315649', '2026-11-30 14:07:56.200561957', 'COMPLETED', 8, 7, 1, 6, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.206757286'),
    (3, 5, 'extract-slice:slice-0001', 1, '2026-11-30 14:07:53.202471605', '2026-11-30 14:07:56.051464925', '2026-11-30 14:07:56.19127973', 'COMPLETED', 1, 2, 1, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.193244044'),
    (4, 6, 'extract-slice:slice-0002', 1, '2026-11-30 14:07:53.204575806', '2026-11-30 14:07:53.333684022', '2026-11-30 14:07:55.917097268', 'COMPLETED', 2, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:55.942003207'),
    (5, 5, 'extract-slice:slice-0003', 1, '2026-11-30 14:07:53.218689669', '2026-11-30 14:07:55.958258286', '2026-11-30 14:07:56.039890678', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.04972889'),
    (6, 6, 'extract-slice:slice-0004', 1, '2026-11-30 14:07:53.220464101', '2026-11-30 14:07:53.331903001', '2026-11-30 14:07:55.943840031', 'COMPLETED', 2, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:55.95209844'),
    (7, 5, 'extract-slice:slice-0006', 1, '2026-11-30 14:07:53.234347572', '2026-11-30 14:07:55.948021393', '2026-11-30 14:07:56.031265426', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.033124243'),
    (8, 5, 'extract-slice:slice-0007', 1, '2026-11-30 14:07:53.23651033', '2026-11-30 14:07:56.042193714', '2026-11-30 14:07:56.127780412', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.129165606'),
    (9, 4, 'boilerplate', 1, '2026-11-30 14:07:56.216228513', '2026-11-30 14:07:56.217349866', '2026-11-30 14:07:56.2372292', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.247684477'),
    (10, 4, 'index', 1, '2026-11-30 14:07:56.25327592', '2026-11-30 14:07:56.254189044', '2026-11-30 14:07:56.298507745', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.300103692'),
    (11, 4, 'withdraw', 1, '2026-11-30 14:07:56.306136139', '2026-11-30 14:07:56.307034792', '2026-11-30 14:07:56.328868965', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.337663959'),
    (12, 4, 'dedupe', 1, '2026-11-30 14:07:56.347306781', '2026-11-30 14:07:56.348288888', '2026-11-30 14:07:56.435105379', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.437024055'),
    (13, 4, 'audit', 1, '2026-11-30 14:07:56.445936133', '2026-11-30 14:07:56.446997196', '2026-11-30 14:07:56.508960176', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.510874806'),
    (14, 4, 'publish', 1, '2026-11-30 14:07:56.513269287', '2026-11-30 14:07:56.534794462', '2026-11-30 14:07:56.771035462', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.772525902'),
    (15, 4, 'export', 1, '2026-11-30 14:07:56.788222733', '2026-11-30 14:07:56.78907716', '2026-11-30 14:07:56.963363292', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:56.964779502'),
    (16, 4, 'report', 1, '2026-11-30 14:07:56.977079295', '2026-11-30 14:07:56.987120237', '2026-11-30 14:07:57.591147968', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.592991822'),
    (17, 4, 'scan', 2, '2026-11-30 14:07:57.648374523', '2026-11-30 14:07:57.649239706', '2026-11-30 14:07:57.678398893', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.679699642'),
    (18, 3, 'extract', 2, '2026-11-30 14:07:57.690220126', '2026-11-30 14:07:57.691299547', '2026-11-30 14:07:57.857780322', 'COMPLETED', 3, 6, 2, 4, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.859568915'),
    (19, 5, 'extract-slice:slice-0001', 2, '2026-11-30 14:07:57.702550534', '2026-11-30 14:07:57.78229066', '2026-11-30 14:07:57.847598741', 'COMPLETED', 1, 4, 2, 2, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.848734085'),
    (20, 5, 'extract-slice:slice-0004', 2, '2026-11-30 14:07:57.704342812', '2026-11-30 14:07:57.72560693', '2026-11-30 14:07:57.773993925', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.775861775'),
    (21, 5, 'extract-slice:slice-0006', 2, '2026-11-30 14:07:57.705239872', '2026-11-30 14:07:57.712215278', '2026-11-30 14:07:57.799243784', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.800418656'),
    (22, 4, 'boilerplate', 2, '2026-11-30 14:07:57.863836464', '2026-11-30 14:07:57.864496303', '2026-11-30 14:07:57.873219631', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.877956095'),
    (23, 4, 'index', 2, '2026-11-30 14:07:57.880088258', '2026-11-30 14:07:57.880667377', '2026-11-30 14:07:57.904985324', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.914155204'),
    (24, 4, 'withdraw', 2, '2026-11-30 14:07:57.91709917', '2026-11-30 14:07:57.925791022', '2026-11-30 14:07:57.942986134', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.944807125'),
    (25, 4, 'dedupe', 2, '2026-11-30 14:07:57.952186891', '2026-11-30 14:07:57.952878697', '2026-11-30 14:07:57.991770048', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:57.993354688'),
    (26, 4, 'audit', 2, '2026-11-30 14:07:58.000989912', '2026-11-30 14:07:58.012041474', '2026-11-30 14:07:58.046406712', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.048265719'),
    (27, 4, 'publish', 2, '2026-11-30 14:07:58.060218437', '2026-11-30 14:07:58.063195312', '2026-11-30 14:07:58.15822157', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.160019436'),
    (28, 4, 'export', 2, '2026-11-30 14:07:58.163447541', '2026-11-30 14:07:58.164118326', '2026-11-30 14:07:58.219583649', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.221274166'),
    (29, 4, 'report', 2, '2026-11-30 14:07:58.231044356', '2026-11-30 14:07:58.231753128', '2026-11-30 14:07:58.299983193', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.301069935'),
    (30, 4, 'scan', 3, '2026-11-30 14:07:58.351232753', '2026-11-30 14:07:58.352043235', '2026-11-30 14:07:58.383666667', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.384735142'),
    (31, 3, 'extract', 3, '2026-11-30 14:07:58.39643155', '2026-11-30 14:07:58.397441658', '2026-11-30 14:07:58.496824026', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.503332089'),
    (32, 5, 'extract-slice:slice-0001', 3, '2026-11-30 14:07:58.399483927', '2026-11-30 14:07:58.405622091', '2026-11-30 14:07:58.480877555', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.494809619'),
    (33, 4, 'boilerplate', 3, '2026-11-30 14:07:58.510393812', '2026-11-30 14:07:58.511073751', '2026-11-30 14:07:58.524485112', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.525350485'),
    (34, 4, 'index', 3, '2026-11-30 14:07:58.542520661', '2026-11-30 14:07:58.543521025', '2026-11-30 14:07:58.554851179', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.556124487'),
    (35, 4, 'withdraw', 3, '2026-11-30 14:07:58.562986905', '2026-11-30 14:07:58.563823937', '2026-11-30 14:07:58.578134181', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.579175676'),
    (36, 4, 'dedupe', 3, '2026-11-30 14:07:58.580784111', '2026-11-30 14:07:58.581277283', '2026-11-30 14:07:58.587347946', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.588309583'),
    (37, 4, 'audit', 3, '2026-11-30 14:07:58.589902966', '2026-11-30 14:07:58.591387658', '2026-11-30 14:07:58.614396894', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.621522392'),
    (38, 4, 'publish', 3, '2026-11-30 14:07:58.629983271', '2026-11-30 14:07:58.631067839', '2026-11-30 14:07:58.76069143', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.764485847'),
    (39, 4, 'export', 3, '2026-11-30 14:07:58.779257726', '2026-11-30 14:07:58.780101257', '2026-11-30 14:07:58.788169404', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.789146893'),
    (40, 4, 'report', 3, '2026-11-30 14:07:58.813969889', '2026-11-30 14:07:58.815106265', '2026-11-30 14:07:58.880517229', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', '2026-11-30 14:07:58.896035965');

INSERT INTO batch_step_execution_context (step_execution_id, short_context, serialized_context) VALUES
    (1, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (2, '{"SimpleStepExecutionSplitter.GRID_SIZE":["java.lang.Long",6],"batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.partition.PartitionStep"}', NULL),
    (3, '{"number":["java.lang.Long",0],"slice":"slice-0001","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",1]}', NULL),
    (4, '{"number":["java.lang.Long",0],"slice":"slice-0002","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",2]}', NULL),
    (5, '{"number":["java.lang.Long",0],"slice":"slice-0003","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",3]}', NULL),
    (6, '{"number":["java.lang.Long",0],"slice":"slice-0004","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",4]}', NULL),
    (7, '{"number":["java.lang.Long",0],"slice":"slice-0006","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",5]}', NULL),
    (8, '{"number":["java.lang.Long",0],"slice":"slice-0007","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",6]}', NULL),
    (9, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (10, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (11, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (12, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (13, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (14, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (15, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (16, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (17, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (18, '{"SimpleStepExecutionSplitter.GRID_SIZE":["java.lang.Long",6],"batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.partition.PartitionStep"}', NULL),
    (19, '{"number":["java.lang.Long",0],"slice":"slice-0001","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",1]}', NULL),
    (20, '{"number":["java.lang.Long",0],"slice":"slice-0004","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",2]}', NULL),
    (21, '{"number":["java.lang.Long",0],"slice":"slice-0006","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",3]}', NULL),
    (22, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (23, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (24, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (25, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (26, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (27, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (28, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (29, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (30, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (31, '{"SimpleStepExecutionSplitter.GRID_SIZE":["java.lang.Long",6],"batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.partition.PartitionStep"}', NULL),
    (32, '{"number":["java.lang.Long",0],"slice":"slice-0001","position":"","batch.version":"6.0.6","batch.stepType":"org.springframework.batch.core.step.item.ChunkOrientedStep","ordinal":["java.lang.Long",1]}', NULL),
    (33, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (34, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (35, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (36, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (37, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (38, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (39, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL),
    (40, '{"batch.taskletType":"dev.winnow.job.run.TransactionSteps$$Lambda$1121/0x00007f98cc5b3a90","batch.version":"6.0.6","done":"yes","batch.stepType":"org.springframework.batch.core.step.tasklet.TaskletStep"}', NULL);

ALTER TABLE capture ALTER COLUMN id RESTART WITH 8;
ALTER TABLE article_version ALTER COLUMN id RESTART WITH 8;
ALTER SEQUENCE batch_job_instance_seq RESTART WITH 4;
ALTER SEQUENCE batch_job_execution_seq RESTART WITH 4;
ALTER SEQUENCE batch_step_execution_seq RESTART WITH 41;
