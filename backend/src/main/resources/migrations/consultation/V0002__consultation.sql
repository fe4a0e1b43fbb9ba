CREATE TABLE consultation (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  definition VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opens_at DATETIME(6) NOT NULL,
  -- NULL: no closing date has been announced
  closes_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY consultation_name (tenant_id, name),
  CONSTRAINT consultation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
