ALTER TABLE draft
  -- The version in which its answers were written.
  ADD COLUMN definition_version INT NOT NULL DEFAULT 1;
ALTER TABLE draft ALTER COLUMN definition_version DROP DEFAULT;

-- The entry around it; the draft itself for the outermost, as in draft_answer.
ALTER TABLE draft_entry ADD COLUMN parent_id BINARY(16) NULL;
UPDATE draft_entry SET parent_id = draft_id;
ALTER TABLE draft_entry MODIFY COLUMN parent_id BINARY(16) NOT NULL;

-- What was written to a question that a later version does not ask any more: nobody's words are lost.
CREATE TABLE draft_leftover (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  definition_version INT NOT NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY draft_leftover_draft (tenant_id, draft_id),
  CONSTRAINT draft_leftover_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE answer
  -- The number of the entry in each repeat around the answer, from 1, the outermost first: 2.1; NULL outside repeats.
  ADD COLUMN entry_path VARCHAR(23) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Calculated, or there from the start: kept, and no answer of anyone's.
  ADD COLUMN computed TINYINT(1) NOT NULL DEFAULT 0,
  DROP KEY answer_matrix,
  ADD KEY answer_matrix (tenant_id, consultation_id, country, topic, stakeholder_group, submission_id, organisation_id,
    words, computed);
UPDATE answer SET entry_path = CONVERT(entry, CHAR) WHERE entry > 0;
ALTER TABLE answer ALTER COLUMN computed DROP DEFAULT;
