-- Who may begin: everyone, registered or invited. What a consultation was before, it stays.
ALTER TABLE consultation
  ADD COLUMN admission VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'everyone',
  -- Both for those who register themselves
  ADD COLUMN email_confirmation TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN approval TINYINT(1) NOT NULL DEFAULT 0,
  -- Whether one can answer without saying who one is
  ADD COLUMN anonymous_allowed TINYINT(1) NOT NULL DEFAULT 0;
