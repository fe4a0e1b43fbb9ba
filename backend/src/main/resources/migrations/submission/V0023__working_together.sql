ALTER TABLE draft
  -- from when on there are others who work on it: the participant who has its own key
  ADD COLUMN focal_point_id BINARY(16) NULL,
  -- while it waits for its signature
  ADD COLUMN ready_at DATETIME(6) NULL,
  -- why it was given back unsigned, until it is ready again
  ADD COLUMN remark VARCHAR(2000) NULL,
  ADD COLUMN remarked_at DATETIME(6) NULL,
  ADD COLUMN remarked_by BINARY(16) NULL;

-- Who wrote it; null of who works alone.
ALTER TABLE draft_answer ADD COLUMN saved_by BINARY(16) NULL;
ALTER TABLE draft_earlier_answer ADD COLUMN saved_by BINARY(16) NULL;

-- Who vouches for what one revision of a submission says. Deleted when it is withdrawn.
CREATE TABLE signature (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  office VARCHAR(200) NULL,
  signed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY signature_revision (tenant_id, submission_id, revision),
  CONSTRAINT signature_submission FOREIGN KEY (tenant_id, submission_id) REFERENCES submission (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
