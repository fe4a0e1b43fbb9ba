-- Answers are counted by how their submission came, and by whether its organisation had handed in to this tenant before
-- (decision 0042).

ALTER TABLE submission
  -- web, light, on_behalf, api; untold of one without a name
  ADD COLUMN channel VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'untold';
-- Whether a draft was handed in by the full form or the light pages, nobody has kept.
UPDATE submission s JOIN submission_revision r
    ON r.tenant_id = s.tenant_id AND r.submission_id = s.id AND r.number = 1 AND r.done_with IN ('api', 'officer')
  SET s.channel = CASE r.done_with WHEN 'api' THEN 'api' ELSE 'on_behalf' END;
ALTER TABLE submission ALTER COLUMN channel DROP DEFAULT;

ALTER TABLE organisation
  -- first_time if the first that it handed in to this tenant was to this consultation, else returning; untold of one
  -- without a name
  ADD COLUMN contributor VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'untold',
  ADD KEY organisation_known (tenant_id, name_key, country);
-- Ids ascend with the time.
UPDATE organisation o
  JOIN (SELECT e.tenant_id, e.country, e.name_key, e.consultation_id
      FROM organisation e
      JOIN (SELECT tenant_id, MIN(id) AS id FROM organisation WHERE name_key IS NOT NULL
          GROUP BY tenant_id, country, name_key) m
        ON m.tenant_id = e.tenant_id AND m.id = e.id) f
    ON f.tenant_id = o.tenant_id AND f.country = o.country AND f.name_key = o.name_key
  SET o.contributor = IF(o.consultation_id = f.consultation_id, 'first_time', 'returning');
ALTER TABLE organisation ALTER COLUMN contributor DROP DEFAULT;

-- What was counted knows neither: all is counted anew from the answers, soon after the start or by who first reads.
UPDATE tally_state SET whole = 0;
TRUNCATE TABLE tally;
ALTER TABLE tally
  -- Of all of them together the value is empty, as along the others
  ADD COLUMN week VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER level,
  ADD COLUMN channel VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER week,
  ADD COLUMN contributor VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER channel,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (tenant_id, consultation_id, level, week, channel, contributor, stakeholder_group, language, lens,
    country, place);
