ALTER TABLE consultation
  -- whether answers under a name are handed in by a signatory alone
  ADD COLUMN signed TINYINT(1) NOT NULL DEFAULT 0;
ALTER TABLE consultation ALTER COLUMN signed DROP DEFAULT;
