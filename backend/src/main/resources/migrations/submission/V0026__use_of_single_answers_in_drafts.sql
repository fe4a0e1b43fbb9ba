-- How single answers and entries of a draft may be used, where somebody said so.
CREATE TABLE draft_use (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  -- as in draft_answer
  entry_id BINARY(16) NOT NULL,
  -- empty: the entry as a whole
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY draft_use_place (tenant_id, draft_id, entry_id, question),
  CONSTRAINT draft_use_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
