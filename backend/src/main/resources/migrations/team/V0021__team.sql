-- Who works on one draft: its focal point once there is somebody else, those who write with it, and who signs. What they
-- are called and their addresses are in contact.
CREATE TABLE participant (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- names of segments, separated by a space; empty of the whole
  segments VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of the key in their own link; null of the focal point, who has the draft's, and of who was taken out
  key_hash BINARY(32) NULL,
  since DATETIME(6) NOT NULL,
  opened_at DATETIME(6) NULL,
  -- when their page was last seen to be worked on, and which answer then: its question, a full stop, its number on the page
  seen_at DATETIME(6) NULL,
  seen_in VARCHAR(70) CHARACTER SET ascii COLLATE ascii_bin NULL,
  removed_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY participant_key (tenant_id, key_hash),
  KEY participant_draft (tenant_id, draft_id),
  CONSTRAINT participant_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What they say to each other about an answer. Never handed in.
CREATE TABLE draft_comment (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  draft_id BINARY(16) NOT NULL,
  -- the draft itself outside a repeat, as in draft_answer
  entry_id BINARY(16) NOT NULL,
  question VARCHAR(63) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  participant_id BINARY(16) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  said_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6) NULL,
  PRIMARY KEY (tenant_id, id),
  KEY draft_comment_place (tenant_id, draft_id, entry_id, question),
  CONSTRAINT draft_comment_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES draft (tenant_id, id),
  CONSTRAINT draft_comment_participant FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
