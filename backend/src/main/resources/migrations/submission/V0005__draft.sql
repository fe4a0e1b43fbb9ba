CREATE TABLE draft (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- SHA-256 of the key in the respondent's address: who reads the database cannot open the draft's page
  key_hash BINARY(32) NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  organisation_name MEDIUMTEXT NULL,
  begun_at DATETIME(6) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  -- set once it has been handed in
  receipt_code CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY draft_key (tenant_id, key_hash),
  CONSTRAINT draft_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE draft_entry (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  repeat_name VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY draft_entry_draft (tenant_id, draft_id),
  CONSTRAINT draft_entry_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE draft_answer (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  -- the draft itself outside a repeat, so that the unique key holds without NULL
  entry_id BINARY(16) NOT NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY draft_answer_place (tenant_id, draft_id, entry_id, question),
  CONSTRAINT draft_answer_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
