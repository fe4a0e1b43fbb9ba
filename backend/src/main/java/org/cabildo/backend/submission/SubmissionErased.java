package org.cabildo.backend.submission;

import org.cabildo.backend.consultation.ConsultationId;

/** What was handed in to this consultation is being erased. Fired in the transaction in which it goes. */
public record SubmissionErased(ConsultationId consultation) {}
