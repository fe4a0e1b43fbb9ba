-- Whose session asks for a fresh proof on this way to the provider; NULL for somebody who comes in.
ALTER TABLE openid_attempt ADD COLUMN again_for BINARY(16) NULL;
