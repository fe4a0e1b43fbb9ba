-- A session begun by a tenant's own provider opens this tenant and nothing else; NULL for one begun by the person alone.
-- Not called tenant_id: the session is the platform's, and stays behind when a tenant moves.
ALTER TABLE account_session ADD COLUMN only_tenant INT NULL;

-- An account that a tenant's own provider vouches for: it is found by no address, and by no other tenant.
ALTER TABLE account ADD COLUMN only_tenant INT NULL;
