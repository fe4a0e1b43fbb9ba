CREATE TABLE organisation (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(300) NOT NULL,
  -- SHA-256 of the name without differences of case, width and spacing: one organisation, however it was typed
  name_key BINARY(32) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY organisation_name (tenant_id, consultation_id, stakeholder_group, country, name_key),
  CONSTRAINT organisation_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
