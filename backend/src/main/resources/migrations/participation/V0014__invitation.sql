-- Leave for one organisation to answer one consultation.
CREATE TABLE invitation (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- PBKDF2 of the code: who reads the database cannot begin in anyone's name
  code_hash BINARY(32) NOT NULL,
  organisation_name VARCHAR(300) NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- when the code that is valid now was made
  issued_at DATETIME(6) NOT NULL,
  -- NULL: as long as the consultation is open
  expires_at DATETIME(6) NULL,
  sent_at DATETIME(6) NULL,
  opened_at DATETIME(6) NULL,
  drafted_at DATETIME(6) NULL,
  -- the latest time; before issued_at if it was with a code that has been replaced since
  submitted_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY invitation_code (tenant_id, consultation_id, code_hash),
  KEY invitation_list (tenant_id, consultation_id, organisation_name, id),
  CONSTRAINT invitation_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who asked to take part.
CREATE TABLE registration (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  organisation_name VARCHAR(300) NOT NULL,
  stakeholder_group VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- unconfirmed, waiting, admitted or refused
  state VARCHAR(31) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of 256 random bits in a mailed link; NULL once it was used
  confirmation_hash BINARY(32) NULL,
  registered_at DATETIME(6) NOT NULL,
  decided_at DATETIME(6) NULL,
  refused_because VARCHAR(1000) NULL,
  -- what it led to
  invitation_id BINARY(16) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY registration_confirmation (tenant_id, confirmation_hash),
  KEY registration_list (tenant_id, consultation_id, state, id),
  CONSTRAINT registration_consultation FOREIGN KEY (tenant_id, consultation_id)
    REFERENCES consultation (tenant_id, id),
  CONSTRAINT registration_invitation FOREIGN KEY (tenant_id, invitation_id) REFERENCES invitation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Whom to write to. Apart from everything else, so that it can be read and erased apart; no answer leads here.
CREATE TABLE contact (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- the invitation's or the registration's
  owner_id BINARY(16) NOT NULL,
  person VARCHAR(200) NULL,
  email VARCHAR(254) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY contact_owner (tenant_id, owner_id),
  CONSTRAINT contact_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
