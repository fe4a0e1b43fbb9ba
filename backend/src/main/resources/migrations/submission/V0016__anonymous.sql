-- Whoever answers without a name is an organisation without one: a row of its own for each submission, so that counts hold.
ALTER TABLE organisation
  MODIFY COLUMN name VARCHAR(300) NULL,
  MODIFY COLUMN name_key BINARY(32) NULL,
  ADD CONSTRAINT organisation_named_or_not CHECK ((name IS NULL) = (name_key IS NULL));

ALTER TABLE submission
  MODIFY COLUMN receipt_code CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- Of an anonymous one: a slow hash of the receipt code, and the code encrypted under what only the key that it was
  -- handed in with gives; idempotency_key then holds a hash of that key (decision 0015)
  ADD COLUMN receipt_hash BINARY(32) NULL,
  ADD COLUMN receipt_sealed VARBINARY(64) NULL,
  ADD UNIQUE KEY submission_receipt_hash (tenant_id, receipt_hash),
  ADD CONSTRAINT submission_one_receipt CHECK ((receipt_code IS NULL) <> (receipt_hash IS NULL)),
  ADD CONSTRAINT submission_sealed_with_hash CHECK ((receipt_hash IS NULL) = (receipt_sealed IS NULL));

ALTER TABLE draft
  ADD COLUMN anonymous TINYINT(1) NOT NULL DEFAULT 0,
  -- Of an anonymous one, the hour in which it was handed in: for a while its key still leads to the receipt
  ADD COLUMN handed_in_at DATETIME(6) NULL,
  ADD KEY draft_handed_in (tenant_id, handed_in_at),
  ADD CONSTRAINT draft_anonymous_or_named
    CHECK ((anonymous = 1 AND organisation_name IS NULL AND receipt_code IS NULL)
      OR (anonymous = 0 AND handed_in_at IS NULL));
ALTER TABLE draft ALTER COLUMN anonymous DROP DEFAULT;
