-- Staff of any tenant: tables of the platform itself, because one person may work for several tenants.
CREATE TABLE account (
  account_id BINARY(16) NOT NULL,
  email VARCHAR(254) NOT NULL,
  -- SHA-256 of the address without differences of case: one account, however it was typed
  email_key BINARY(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  -- PBKDF2, salted, with its parameters; NULL until the person has chosen one
  password VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  platform_administrator TINYINT(1) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  -- SHA-256 of the code with which a password may be chosen once, and until when
  welcome_hash BINARY(32) NULL,
  welcome_until DATETIME(6) NULL,
  PRIMARY KEY (account_id),
  UNIQUE KEY account_email (email_key),
  UNIQUE KEY account_welcome (welcome_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE account_session (
  -- SHA-256 of what the browser's cookie holds: who reads the database cannot take a session over
  session_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  -- for the person's own list, such as Firefox, Linux
  client VARCHAR(60) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (session_hash),
  KEY account_session_account (account_id),
  CONSTRAINT account_session_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Browsers that have signed in before, so that strangers who try passwords lock only strangers out.
CREATE TABLE account_device (
  device_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, device_hash),
  CONSTRAINT account_device_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
