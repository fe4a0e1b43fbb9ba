-- Which version a consultation runs; 0 until the start publishes the first one.
ALTER TABLE consultation
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  DROP COLUMN definition;

-- What was published: never changed.
CREATE TABLE definition_version (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY definition_version_once (tenant_id, consultation_id, version),
  CONSTRAINT definition_version_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Its files to the byte, so that it can be read again and its hash be checked.
CREATE TABLE definition_file (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  definition_version_id BINARY(16) NOT NULL,
  name VARCHAR(127) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY definition_file_name (tenant_id, definition_version_id, name),
  CONSTRAINT definition_file_version FOREIGN KEY (tenant_id, definition_version_id)
    REFERENCES definition_version (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
