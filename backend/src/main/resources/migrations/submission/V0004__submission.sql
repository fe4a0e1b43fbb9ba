CREATE TABLE submission (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  definition_version INT NOT NULL,
  definition_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  receipt_code CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY submission_receipt (tenant_id, receipt_code),
  UNIQUE KEY submission_idempotency (tenant_id, consultation_id, idempotency_key),
  KEY submission_organisation (tenant_id, organisation_id),
  CONSTRAINT submission_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id),
  CONSTRAINT submission_organisation FOREIGN KEY (tenant_id, organisation_id)
    REFERENCES organisation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Carries the dimensions of the matrix, so that counting never joins (measured: 0.6 to 0.9 s instead of 2.6 to 5.1 s
-- over a million answers).
CREATE TABLE answer (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  segment VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- NULL exactly when the answer stands in a repeat
  topic VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 0 outside a repeat, else the number of the entry, from 1
  entry SMALLINT NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words INT NOT NULL,
  value MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY answer_place (tenant_id, submission_id, question, entry),
  KEY answer_matrix (tenant_id, consultation_id, country, topic, stakeholder_group, submission_id, organisation_id,
    words),
  CONSTRAINT answer_submission FOREIGN KEY (tenant_id, submission_id) REFERENCES submission (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The population groups that an answer concerns.
CREATE TABLE answer_lens (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  answer_id BINARY(16) NOT NULL,
  lens VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY answer_lens_once (tenant_id, answer_id, lens),
  CONSTRAINT answer_lens_answer FOREIGN KEY (tenant_id, answer_id) REFERENCES answer (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
