-- The record: who did what, on which thing, when. Rows are added and never changed; each holds the hash of the one
-- before (decision 0037). No answer, no name and no e-mail address stands here.
CREATE TABLE audit_entry (
  tenant_id INT NOT NULL,
  -- made of the number, so that the rows lie in the order of the chain
  id BINARY(16) NOT NULL,
  -- from 1, without gaps
  number BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  -- account:{id}, token:{id}, provider:{name}, key, respondent, nobody or product
  actor VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  act VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- kind:name/kind:name; empty where there is none
  thing VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- done or refused
  outcome VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of the entry before; 64 zeros in the first
  previous CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY audit_entry_number (tenant_id, number),
  KEY audit_entry_time (tenant_id, at, number),
  KEY audit_entry_actor (tenant_id, actor, number),
  KEY audit_entry_act (tenant_id, act, number),
  CONSTRAINT audit_entry_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The same for what is no tenant's: tenants made and erased, administrators, accounts, signing in.
CREATE TABLE audit_platform_entry (
  number BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  actor VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  act VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  thing VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  previous CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (number),
  KEY audit_platform_entry_time (at, number),
  KEY audit_platform_entry_actor (actor, number),
  KEY audit_platform_entry_act (act, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Where each chain ends: locked by whoever adds to it. It stays when a tenant is erased: its last hash is what is left.
CREATE TABLE audit_head (
  -- the tenant's number; 0 is the platform's chain
  chain INT NOT NULL,
  number BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  -- the last check: when, up to which entry, and what it found: a fault, or NULL
  checked_at DATETIME(6) NULL,
  checked_number BIGINT NOT NULL,
  broken_number BIGINT NULL,
  broken_how VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (chain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
INSERT INTO audit_head (chain, number, hash, at, checked_number)
  SELECT tenant_id, 0, REPEAT('0', 64), '1970-01-01', 0 FROM tenant
  UNION ALL SELECT 0, 0, REPEAT('0', 64), '1970-01-01', 0;
