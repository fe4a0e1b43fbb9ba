-- The code on the sheets that a contribution was entered from; null if they had none, or are a photocopy of others. No two
-- contributions to one consultation have the same, so that nothing is entered twice.
ALTER TABLE provenance
  ADD COLUMN sheet_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY provenance_sheet (tenant_id, consultation_id, sheet_code);
