-- Where a contribution came from that somebody who works for the organiser enters: of its draft, and of what was handed in
-- from it.
CREATE TABLE provenance (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_on DATE NOT NULL,
  -- who gave it, where the original lies, in the words of who enters it
  source VARCHAR(1000) NOT NULL,
  -- the account of who entered it; null of a program
  entered_by BINARY(16) NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY provenance_draft (tenant_id, draft_id),
  KEY provenance_consultation (tenant_id, consultation_id),
  CONSTRAINT provenance_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id),
  CONSTRAINT provenance_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
