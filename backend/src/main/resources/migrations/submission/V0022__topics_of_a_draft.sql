ALTER TABLE draft
  -- What its authors want to speak to: names of topics, separated by a space; NULL: everything
  ADD COLUMN topics TEXT CHARACTER SET ascii COLLATE ascii_bin NULL;
