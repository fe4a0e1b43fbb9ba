-- Answers are counted by week too, and whoever shows counts can ask whether they have changed (decision 0032). What was counted
-- knows no weeks: all is counted anew from the answers, soon after the start or by who first reads.
ALTER TABLE tally_state ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
UPDATE tally_state SET whole = 0;
