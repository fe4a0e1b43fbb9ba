-- How this answer may be used: the strictest of what was said of the whole, of the entries around it and of itself, so that
-- whoever reads answers has to work out nothing (decision 0023).
ALTER TABLE answer ADD COLUMN consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE answer a JOIN submission s ON s.tenant_id = a.tenant_id AND s.id = a.submission_id SET a.consent_use = s.consent_use;
ALTER TABLE answer MODIFY COLUMN consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- What was said of single answers and entries, for each act that left something; gone with the answers when they are
-- withdrawn.
CREATE TABLE single_use (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  submission_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  -- s1_t1_q1, or s1_good_practice.0, or s1_good_practice.0.s1_gp_title; entries from 0
  place VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent_use VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY single_use_place (tenant_id, submission_id, revision, place),
  CONSTRAINT single_use_revision FOREIGN KEY (tenant_id, submission_id, revision)
    REFERENCES submission_revision (tenant_id, submission_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
