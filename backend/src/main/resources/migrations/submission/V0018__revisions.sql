-- What was done with a submission, a row for each act; the last one says how it stands. The submission itself, and its
-- answers, are what stands now (decision 0018).
CREATE TABLE submission_revision (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  -- from 1, without gaps
  number INT NOT NULL,
  -- handed_in, amended, withdrawn
  act VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_at DATETIME(6) NOT NULL,
  -- with what the author came: draft, invitation, receipt_code, api; NULL where it is not known, or nobody's business
  done_with VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason TEXT NULL,
  -- what it left; NULL of a withdrawal, which leaves nothing
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  definition_version INT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NULL,
  consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NULL,
  organisation_id BINARY(16) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY submission_revision_number (tenant_id, submission_id, number),
  KEY submission_revision_organisation (tenant_id, organisation_id),
  CONSTRAINT submission_revision_submission FOREIGN KEY (tenant_id, submission_id)
    REFERENCES submission (tenant_id, id),
  CONSTRAINT submission_revision_organisation FOREIGN KEY (tenant_id, organisation_id)
    REFERENCES organisation (tenant_id, id),
  CONSTRAINT submission_revision_leaves_all_or_nothing
    CHECK ((act = 'withdrawn' AND content_hash IS NULL AND definition_version IS NULL AND language IS NULL
        AND consent_use IS NULL AND organisation_id IS NULL)
      OR (act <> 'withdrawn' AND content_hash IS NOT NULL AND definition_version IS NOT NULL AND language IS NOT NULL
        AND consent_use IS NOT NULL AND organisation_id IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO submission_revision (tenant_id, id, submission_id, number, act, done_at, content_hash, definition_version,
    language, consent_use, organisation_id)
  SELECT tenant_id, id, id, 1, 'handed_in', submitted_at, content_hash, definition_version, language, consent_use,
    organisation_id
  FROM submission;

-- What an amendment changed, question by question; gone with the answers when they are withdrawn.
CREATE TABLE answer_change (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- as in answer
  entry_path VARCHAR(23) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- NULL: there was no answer, there is none any more
  value_before MEDIUMTEXT NULL,
  value_after MEDIUMTEXT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY answer_change_revision (tenant_id, submission_id, revision),
  CONSTRAINT answer_change_revision FOREIGN KEY (tenant_id, submission_id, revision)
    REFERENCES submission_revision (tenant_id, submission_id, number),
  CONSTRAINT answer_change_is_one CHECK (value_before IS NOT NULL OR value_after IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE draft
  -- Set while what was handed in is being corrected; what was handed in stands meanwhile
  ADD COLUMN reopened_at DATETIME(6) NULL,
  -- The name in the spelling that the content hash was made of; names do not stand beside answers
  ADD COLUMN handed_in_name MEDIUMTEXT NULL,
  ADD CONSTRAINT draft_reopened_after_receipt CHECK (reopened_at IS NULL OR receipt_code IS NOT NULL),
  ADD CONSTRAINT draft_name_with_receipt CHECK (handed_in_name IS NULL OR receipt_code IS NOT NULL);
UPDATE draft SET handed_in_name = organisation_name WHERE receipt_code IS NOT NULL;
