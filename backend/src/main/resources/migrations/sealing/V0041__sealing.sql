-- The keys of one room: a consultation's, for answers that only named people read (its id), or the tenant's, for files
-- (zeros). A set of keys of Tink, sealed with the key of the installation.
CREATE TABLE sealing_key (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  keyset VARBINARY(4096) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  rotated_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT sealing_key_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: settings';

-- What is sealed says itself with which key: the id of the room in its first 16 bytes. A column of this name in any table of
-- a tenant is turned with the others when keys are.
ALTER TABLE answer ADD COLUMN sealed MEDIUMBLOB NULL;
ALTER TABLE draft_answer ADD COLUMN sealed MEDIUMBLOB NULL;
ALTER TABLE draft_earlier_answer ADD COLUMN sealed MEDIUMBLOB NULL;
ALTER TABLE draft_leftover ADD COLUMN sealed MEDIUMBLOB NULL;
-- Both values, as a JSON array.
ALTER TABLE answer_change ADD COLUMN sealed MEDIUMBLOB NULL, DROP CONSTRAINT answer_change_is_one;
ALTER TABLE answer_change
  ADD CONSTRAINT answer_change_is_one CHECK (value_before IS NOT NULL OR value_after IS NOT NULL OR sealed IS NOT NULL);
ALTER TABLE attachment_part ADD COLUMN sealed MEDIUMBLOB NULL;

-- Who may read the sealed answers of a consultation: people, by name, and only while they work for the tenant.
CREATE TABLE named_reader (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  named_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY named_reader_account (tenant_id, consultation_id, account_id),
  KEY named_reader_member (tenant_id, account_id),
  CONSTRAINT named_reader_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id),
  CONSTRAINT named_reader_member FOREIGN KEY (tenant_id, account_id)
    REFERENCES membership (tenant_id, account_id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: staff';
