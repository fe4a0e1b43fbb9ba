package org.cabildo.backend.submission;

import org.cabildo.surveys.reply.RawReply;

/** What a participant hands in, not checked yet. */
public record SubmissionCommand(Profile profile, RawReply reply, Consent consent) {}
