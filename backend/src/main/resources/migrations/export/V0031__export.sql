-- Files of answers and counts that somebody asked for, made in the background (decision 0034). Nothing here is the only place of
-- anything: an export is made anew from the answers.
CREATE TABLE export_job (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- waiting, reading, writing, done, failed or withdrawn
  state VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- what was asked for, as JSON
  asked TEXT NOT NULL,
  -- whether it holds names that respondents keep back from most who work here
  with_names TINYINT(1) NOT NULL,
  -- the account of who asked for it; null of a program
  asked_by BINARY(16) NULL,
  asked_at DATETIME(6) NOT NULL,
  -- the node that makes it, and when it was last heard of
  claim BINARY(16) NULL,
  claimed_at DATETIME(6) NULL,
  -- how many rows it has to hold, as far as it is known yet
  rows_expected BIGINT NOT NULL,
  -- submissions up to this one are read
  read_to BINARY(16) NOT NULL,
  -- and no later one is held
  read_until BINARY(16) NOT NULL,
  submissions_expected BIGINT NOT NULL,
  submissions_read BIGINT NOT NULL,
  answers_read BIGINT NOT NULL,
  rows_written BIGINT NOT NULL,
  read_parts INT NOT NULL,
  file_parts INT NOT NULL,
  -- bytes; 0 while it is not done
  size BIGINT NOT NULL,
  -- the matrix, of an export of counts, as JSON
  counts MEDIUMTEXT NULL,
  -- why it failed: the type of the problem, and what its sentence names, as JSON
  problem VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NULL,
  problem_names TEXT NULL,
  kept_until DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY export_job_consultation (tenant_id, consultation_id),
  CONSTRAINT export_job_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What was read for an export, some submissions to a row; and its file, so many bytes to a row. Both are packed.
CREATE TABLE export_part (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  export_id BINARY(16) NOT NULL,
  -- read or file
  kind VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- from 0
  number INT NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY export_part_number (tenant_id, export_id, kind, number),
  CONSTRAINT export_part_of FOREIGN KEY (tenant_id, export_id) REFERENCES export_job (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
