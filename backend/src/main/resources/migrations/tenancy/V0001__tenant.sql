-- The one table that no tenant owns.
CREATE TABLE tenant (
  tenant_id INT NOT NULL,
  name VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id),
  UNIQUE KEY tenant_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
