-- One row, which opens with the key of the installation and with no other.
CREATE TABLE installation_proof (
  id TINYINT NOT NULL,
  sealed_proof VARBINARY(64) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT = 'held: settings';
