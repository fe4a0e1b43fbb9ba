-- What answers were counted to, so that a matrix is read without them (decision 0029). Nothing here is the only place of
-- anything: all of it can be counted anew from the answers.

-- Whether the tallies of a consultation can be believed; who changes them holds this row.
CREATE TABLE tally_state (
  tenant_id INT NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- 0 while they are counted anew
  whole TINYINT(1) NOT NULL,
  PRIMARY KEY (tenant_id, consultation_id),
  CONSTRAINT tally_state_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What was handed in or taken back and is not in the tallies yet: written with the answers, gone once it is counted.
CREATE TABLE tally_change (
  tenant_id INT NOT NULL,
  -- random: it tells no time, and the order does not matter
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 1 of answers that stand from then on, -1 of those that do not any more
  sign TINYINT NOT NULL,
  -- where the answers of one submission stand and how many words they have, a line each
  places MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY tally_change_waiting (tenant_id, consultation_id, country),
  CONSTRAINT tally_change_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Where one organisation has answers, so that it is counted once wherever it has several.
CREATE TABLE tally_organisation (
  tenant_id INT NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  -- as in tally_change
  places MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, consultation_id, organisation_id),
  CONSTRAINT tally_organisation_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The counts. Countries are apart, since nobody is in two; along everything else there is a row for each value, and one
-- for all of them together, of which the value is empty.
CREATE TABLE tally (
  tenant_id INT NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- all, topics, segment, segment_topics, topic or question
  level VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- * of answers that concern any population group
  lens VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the name of the segment, topic or question
  place VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submissions BIGINT NOT NULL,
  organisations BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  words BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, consultation_id, level, stakeholder_group, language, lens, country, place),
  CONSTRAINT tally_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
