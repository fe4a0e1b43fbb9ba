ALTER TABLE draft
  -- how many changes there were: a page that knows of fewer has something to learn
  ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE draft ALTER COLUMN revision DROP DEFAULT;

ALTER TABLE draft_entry
  -- taken away, with all that was written in it, which can still be brought back
  ADD COLUMN removed_at DATETIME(6) NULL;

ALTER TABLE draft_answer
  -- when an earlier version of it was last kept, at first when it was begun
  ADD COLUMN kept_at DATETIME(6) NULL,
  ADD COLUMN revised TINYINT(1) NOT NULL DEFAULT 0;
UPDATE draft_answer SET kept_at = saved_at;
ALTER TABLE draft_answer
  MODIFY COLUMN kept_at DATETIME(6) NOT NULL,
  ALTER COLUMN revised DROP DEFAULT;

-- What an answer said before. Not of anonymous drafts.
CREATE TABLE draft_earlier_answer (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  entry_id BINARY(16) NOT NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value MEDIUMTEXT NOT NULL,
  -- when it was written, not when it was written over
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY draft_earlier_answer_place (tenant_id, draft_id, entry_id, question),
  CONSTRAINT draft_earlier_answer_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
