-- Who vouches for a tenant's people (OpenID Connect): one at most.
CREATE TABLE openid_provider (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- what was filled in, as JSON, without the secret
  document MEDIUMTEXT NOT NULL,
  -- AES-256-GCM with a key that is not in this database; NULL for a client without a secret
  sealed_secret VARBINARY(2100) NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY openid_provider_one (tenant_id),
  CONSTRAINT openid_provider_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Somebody is on the way to the provider. Its row goes when they come back: no answer is taken twice.
CREATE TABLE openid_attempt (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- SHA-256 of what the browser's cookie holds; state, nonce and PKCE verifier follow from that and are not stored
  cookie_hash BINARY(32) NOT NULL,
  -- where the person wanted to go
  goal VARCHAR(600) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY openid_attempt_cookie (tenant_id, cookie_hash),
  KEY openid_attempt_begun (tenant_id, begun_at),
  CONSTRAINT openid_attempt_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Which account somebody has of whom the provider speaks.
CREATE TABLE openid_person (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  -- SHA-256 of issuer and subject: an address is no name for a person
  subject_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY openid_person_subject (tenant_id, subject_hash),
  KEY openid_person_account (tenant_id, account_id),
  CONSTRAINT openid_person_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Which session here belongs to which there, so that leaving one can end the other.
CREATE TABLE openid_session (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  session_hash BINARY(32) NOT NULL,
  subject_hash BINARY(32) NOT NULL,
  -- SHA-256 of the provider's name for its session, if it gave one
  sid_hash BINARY(32) NULL,
  -- what the provider wants to see again when the person leaves there, too; sealed as the secret is
  sealed_token VARBINARY(17000) NULL,
  begun_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY openid_session_session (tenant_id, session_hash),
  KEY openid_session_subject (tenant_id, subject_hash),
  KEY openid_session_begun (tenant_id, begun_at),
  CONSTRAINT openid_session_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
