-- What somebody read before agreeing: each text once, however many agreed to it. A text that changes is another row.
CREATE TABLE consent_text (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- SHA-256 of language and text
  text_hash BINARY(32) NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY consent_text_once (tenant_id, text_hash),
  CONSTRAINT consent_text_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: questionnaires';

ALTER TABLE submission_revision
  -- NULL: a program handed it in and did not say what it had shown; or it was before this was kept
  ADD COLUMN consent_text_id BINARY(16) NULL,
  ADD KEY submission_revision_consent_text (tenant_id, consent_text_id),
  ADD CONSTRAINT submission_revision_consent_text FOREIGN KEY (tenant_id, consent_text_id)
    REFERENCES consent_text (tenant_id, id);
