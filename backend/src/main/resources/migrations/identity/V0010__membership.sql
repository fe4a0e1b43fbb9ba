-- What an account is to a tenant.
CREATE TABLE membership (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  role VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY membership_account (tenant_id, account_id),
  CONSTRAINT membership_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A link that makes whoever it was given to a member, once.
CREATE TABLE member_invitation (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  email VARCHAR(254) NOT NULL,
  role VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- who asked; NULL for the holder of the administrator's token
  issued_by BINARY(16) NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY member_invitation_code (tenant_id, code_hash),
  CONSTRAINT member_invitation_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who issued it; NULL for the holder of the administrator's token. Goes when that person's role does.
ALTER TABLE api_token ADD COLUMN issued_by BINARY(16) NULL;
