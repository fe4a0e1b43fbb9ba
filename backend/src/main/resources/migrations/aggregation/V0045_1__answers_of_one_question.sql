-- What closed questions come to is read from their answers: without this, from all answers that there are (decision 0042).
ALTER TABLE answer ADD KEY answer_question (tenant_id, consultation_id, question, submission_id);
