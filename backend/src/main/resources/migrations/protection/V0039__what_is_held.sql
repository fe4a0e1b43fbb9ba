-- What each table holds, said by the table itself: a key of protection.HeldKind. The page that tells people what is held on
-- them is made of it, and a test fails for a table that says nothing.
ALTER TABLE tenant COMMENT = 'held: settings';
ALTER TABLE tenant_number COMMENT = 'held: settings';
ALTER TABLE tenant_settings COMMENT = 'held: settings';
ALTER TABLE tenant_logo COMMENT = 'held: settings';
ALTER TABLE second_factor_role COMMENT = 'held: settings';
ALTER TABLE openid_provider COMMENT = 'held: settings';
ALTER TABLE consultation COMMENT = 'held: questionnaires';
ALTER TABLE definition_version COMMENT = 'held: questionnaires';
ALTER TABLE definition_file COMMENT = 'held: questionnaires';
ALTER TABLE organisation COMMENT = 'held: organisations';
ALTER TABLE invitation COMMENT = 'held: participation';
ALTER TABLE registration COMMENT = 'held: participation';
ALTER TABLE contact COMMENT = 'held: contacts';
ALTER TABLE outbox_letter COMMENT = 'held: letters';
ALTER TABLE draft COMMENT = 'held: drafts';
ALTER TABLE draft_entry COMMENT = 'held: drafts';
ALTER TABLE draft_answer COMMENT = 'held: drafts';
ALTER TABLE draft_earlier_answer COMMENT = 'held: drafts';
ALTER TABLE draft_leftover COMMENT = 'held: drafts';
ALTER TABLE draft_use COMMENT = 'held: drafts';
ALTER TABLE draft_comment COMMENT = 'held: drafts';
ALTER TABLE participant COMMENT = 'held: drafts';
ALTER TABLE provenance COMMENT = 'held: answers';
ALTER TABLE submission COMMENT = 'held: answers';
ALTER TABLE submission_revision COMMENT = 'held: answers';
ALTER TABLE answer COMMENT = 'held: answers';
ALTER TABLE answer_lens COMMENT = 'held: answers';
ALTER TABLE answer_change COMMENT = 'held: answers';
ALTER TABLE single_use COMMENT = 'held: answers';
ALTER TABLE signature COMMENT = 'held: answers';
ALTER TABLE attachment COMMENT = 'held: files';
ALTER TABLE attachment_part COMMENT = 'held: files';
ALTER TABLE released_answer COMMENT = 'held: released';
ALTER TABLE redaction COMMENT = 'held: released';
ALTER TABLE public_page COMMENT = 'held: figures';
ALTER TABLE public_state COMMENT = 'held: figures';
ALTER TABLE tally_state COMMENT = 'held: figures';
ALTER TABLE tally_change COMMENT = 'held: figures';
ALTER TABLE tally_organisation COMMENT = 'held: figures';
ALTER TABLE tally COMMENT = 'held: figures';
ALTER TABLE export_job COMMENT = 'held: exports';
ALTER TABLE export_part COMMENT = 'held: exports';
ALTER TABLE audit_entry COMMENT = 'held: record';
ALTER TABLE audit_platform_entry COMMENT = 'held: record';
ALTER TABLE audit_head COMMENT = 'held: record';
ALTER TABLE account COMMENT = 'held: staff';
ALTER TABLE account_session COMMENT = 'held: staff';
ALTER TABLE account_device COMMENT = 'held: staff';
ALTER TABLE account_passkey COMMENT = 'held: staff';
ALTER TABLE account_challenge COMMENT = 'held: staff';
ALTER TABLE account_reset COMMENT = 'held: staff';
ALTER TABLE account_pending COMMENT = 'held: staff';
ALTER TABLE account_app COMMENT = 'held: staff';
ALTER TABLE account_recovery_code COMMENT = 'held: staff';
ALTER TABLE openid_attempt COMMENT = 'held: staff';
ALTER TABLE openid_person COMMENT = 'held: staff';
ALTER TABLE openid_session COMMENT = 'held: staff';
ALTER TABLE membership COMMENT = 'held: staff';
ALTER TABLE member_invitation COMMENT = 'held: staff';
ALTER TABLE api_token COMMENT = 'held: staff';

-- What was removed because its time was over: a row for each time that there was something.
CREATE TABLE retention_run (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  ran_at DATETIME(6) NOT NULL,
  -- how many
  drafts INT NOT NULL,
  submissions INT NOT NULL,
  contacts INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT retention_run_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: figures';
