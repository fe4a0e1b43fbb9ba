-- Letters that were written and wait to be sent.
CREATE TABLE outbox_letter (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  -- empty once it was sent: links in it are keys
  body MEDIUMTEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  attempts INT NOT NULL,
  -- before which nobody tries, be it that somebody is trying or that it failed; NULL once sent or given up
  next_attempt_at DATETIME(6) NULL,
  -- what the mail server said last
  failure VARCHAR(500) NULL,
  PRIMARY KEY (tenant_id, id),
  KEY outbox_letter_due (tenant_id, next_attempt_at),
  CONSTRAINT outbox_letter_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
