ALTER TABLE draft
  -- NULL: begun by whoever found the consultation
  ADD COLUMN invitation_id BINARY(16) NULL,
  ADD KEY draft_invitation (tenant_id, invitation_id),
  ADD CONSTRAINT draft_invitation FOREIGN KEY (tenant_id, invitation_id) REFERENCES invitation (tenant_id, id);
