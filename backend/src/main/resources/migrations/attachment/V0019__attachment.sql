-- A file that somebody chose as an answer: of a place in a draft, of what was handed in with an answer that names it, or of
-- both. What is of neither any more is deleted.
CREATE TABLE attachment (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NULL,
  -- the draft itself outside a repeat, as in draft_answer
  entry_id BINARY(16) NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  submission_id BINARY(16) NULL,
  name VARCHAR(150) NOT NULL,
  media_type VARCHAR(127) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- bytes
  size INT NOT NULL,
  sha256 BINARY(32) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY attachment_place (tenant_id, draft_id, entry_id, question),
  KEY attachment_submission (tenant_id, submission_id),
  CONSTRAINT attachment_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id),
  CONSTRAINT attachment_submission FOREIGN KEY (tenant_id, submission_id) REFERENCES submission (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Its bytes, so many to a row that nobody has to hold a whole file in memory.
CREATE TABLE attachment_part (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  attachment_id BINARY(16) NOT NULL,
  -- from 0
  number INT NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY attachment_part_number (tenant_id, attachment_id, number),
  CONSTRAINT attachment_part_of FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment (tenant_id, id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
