CREATE TABLE api_token (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- SHA-256 of the token: who reads the database cannot call with it
  token_hash BINARY(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  role VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY api_token_hash (tenant_id, token_hash),
  CONSTRAINT api_token_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
