-- How a session was begun, and when its person last proved who it is: what cannot be taken back asks for that.
ALTER TABLE account_session ADD COLUMN second_factor TINYINT(1) NOT NULL DEFAULT 0;
ALTER TABLE account_session ADD COLUMN proven_at DATETIME(6) NULL;
UPDATE account_session SET proven_at = begun_at;
ALTER TABLE account_session MODIFY COLUMN proven_at DATETIME(6) NOT NULL;

-- Between the right password and the second factor. Lets nobody in.
CREATE TABLE account_pending (
  -- SHA-256 of what the browser's cookie holds
  pending_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  good_until DATETIME(6) NOT NULL,
  tries_left INT NOT NULL,
  PRIMARY KEY (pending_hash),
  KEY account_pending_account (account_id),
  CONSTRAINT account_pending_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';

-- An app that tells a code every 30 seconds (RFC 6238).
CREATE TABLE account_app (
  account_id BINARY(16) NOT NULL,
  -- AES-256-GCM with a key that is not in this database
  sealed_secret VARBINARY(100) NOT NULL,
  -- the 30 seconds, counted since 1970, of the last code that was taken: none up to then is taken again
  last_step BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id),
  CONSTRAINT account_app_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';

-- For whoever has lost the second factor, each good once: its row goes.
CREATE TABLE account_recovery_code (
  account_id BINARY(16) NOT NULL,
  -- PBKDF2, salted with the account
  code_hash BINARY(32) NOT NULL,
  PRIMARY KEY (account_id, code_hash),
  CONSTRAINT account_recovery_code_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';

-- A role that counts in this tenant only with a second factor.
CREATE TABLE second_factor_role (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  role VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY second_factor_role_role (tenant_id, role),
  CONSTRAINT second_factor_role_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: settings';
