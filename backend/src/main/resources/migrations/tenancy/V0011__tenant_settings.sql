ALTER TABLE tenant
  -- open, suspended, importing or erasing
  ADD COLUMN state VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'open',
  -- for the administrators of the platform alone
  ADD COLUMN suspended_because VARCHAR(500) NULL,
  -- limits are the installation's, not the tenant's own, so they stay behind when it moves; NULL: none
  ADD COLUMN most_consultations INT NULL,
  ADD COLUMN most_megabytes INT NULL;
ALTER TABLE tenant ALTER COLUMN state DROP DEFAULT;

-- The last number that a tenant was given. None is given twice: a page that is still open would look into the room of
-- whoever has the number now.
CREATE TABLE tenant_number (
  id INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO tenant_number (id, last_number) SELECT 1, COALESCE(MAX(tenant_id), 0) FROM tenant;

-- What a tenant says of itself: read whole and written whole, so kept as the one JSON document that the API shows.
CREATE TABLE tenant_settings (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  document MEDIUMTEXT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY tenant_settings_once (tenant_id),
  CONSTRAINT tenant_settings_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE tenant_logo (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- PNG, written by us
  image MEDIUMBLOB NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY tenant_logo_once (tenant_id),
  CONSTRAINT tenant_logo_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
