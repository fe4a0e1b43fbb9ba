-- What the public may read of a consultation. Nothing is public that does not stand here.

-- Whether there is a public page; a consultation without a row has none.
CREATE TABLE public_page (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  is_open TINYINT(1) NOT NULL,
  -- the fewest organisations of which a number is told
  threshold INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY public_page_consultation (tenant_id, consultation_id),
  CONSTRAINT public_page_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Figures as they were published: computed once, never changed, and what is published next is held against them.
CREATE TABLE public_state (
  tenant_id INT NOT NULL,
  id BINARY(16) NOT NULL,
  consultation_id BINARY(16) NOT NULL,
  -- 1, 2, 3, ...: part of its permanent address
  number INT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  -- what is told, as JSON; all of it can be known to everyone
  figures MEDIUMTEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY public_state_number (tenant_id, consultation_id, number),
  CONSTRAINT public_state_consultation FOREIGN KEY (tenant_id, consultation_id) REFERENCES consultation (tenant_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
