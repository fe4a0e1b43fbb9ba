-- Answers that an editor has released to be read by everyone. The text stays with the answer: whatever deletes that, because
-- it was withdrawn, amended or erased, takes the release with it in the same moment.
CREATE TABLE released_answer (
  tenant_id INT NOT NULL,
  -- random: it tells no time, and is no answer's
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  answer_id BINARY(16) NOT NULL,
  -- what is said of who gave it, beside a name, which is asked of its consent each time; NULL where that would point at
  -- somebody
  shown_country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  shown_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the account; NULL of a program
  released_by BINARY(16) NULL,
  released_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY released_answer_answer (tenant_id, answer_id),
  KEY released_answer_consultation (tenant_id, consultation_id),
  CONSTRAINT released_answer_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id),
  CONSTRAINT released_answer_answer FOREIGN KEY (tenant_id, answer_id) REFERENCES answer (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A passage that is not shown, and why.
CREATE TABLE redaction (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  released_answer_id BINARY(16) NOT NULL,
  -- from where to where, in UTF-16 code units of the answer, from 0; the end is after the last
  begins INT NOT NULL,
  ends INT NOT NULL,
  -- names_somebody, endangers_somebody, leads_to_author or unlawful
  reason VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY redaction_released_answer (tenant_id, released_answer_id),
  CONSTRAINT redaction_released_answer FOREIGN KEY (tenant_id, released_answer_id)
    REFERENCES released_answer (tenant_id, id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
