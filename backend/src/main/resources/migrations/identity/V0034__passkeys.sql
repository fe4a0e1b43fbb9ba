-- Public keys of devices that vouch for their person (WebAuthn).
CREATE TABLE account_passkey (
  account_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  -- SHA-256 of the device's own id of the key, which can be 1,023 bytes long
  credential_hash BINARY(32) NOT NULL,
  -- make of the device, its id of the key, public key, as WebAuthn writes them (6.5.2)
  credential VARBINARY(3000) NOT NULL,
  -- what the device said when it was last used: a copy of it would fall behind
  sign_count BIGINT NOT NULL,
  backup_eligible TINYINT(1) NOT NULL,
  backed_up TINYINT(1) NOT NULL,
  name VARCHAR(100) NOT NULL,
  since DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY account_passkey_credential (credential_hash),
  CONSTRAINT account_passkey_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';

-- What a device is asked to sign, once; goes when it was signed or is too old.
CREATE TABLE account_challenge (
  challenge_hash BINARY(32) NOT NULL,
  -- whose device is to sign; NULL for whoever wants to come in
  account_id BINARY(16) NULL,
  good_until DATETIME(6) NOT NULL,
  PRIMARY KEY (challenge_hash),
  KEY account_challenge_until (good_until),
  CONSTRAINT account_challenge_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';
