-- Someone who has forgotten the password, and the letter that is written to them. Gone once it was used or is too old.
CREATE TABLE account_reset (
  -- SHA-256 of the code in the letter, with which a password may be chosen once
  code_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  good_until DATETIME(6) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  -- empty once it was sent: the link in it is a key
  body TEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  -- before which nobody tries, be it that somebody is trying or that it failed; NULL once sent
  next_attempt_at DATETIME(6) NULL,
  -- what the mail server said last
  failure VARCHAR(500) NULL,
  PRIMARY KEY (code_hash),
  KEY account_reset_account (account_id),
  KEY account_reset_due (next_attempt_at),
  CONSTRAINT account_reset_account FOREIGN KEY (account_id) REFERENCES account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';
