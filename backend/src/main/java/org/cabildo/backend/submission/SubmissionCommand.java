package org.cabildo.backend.submission;

import org.cabildo.surveys.reply.RawReply;

/**
 * What a participant hands in, not checked yet.
 *
 * @param isAnonymous whether nobody is to know who it is; the profile's name is not looked at then
 */
public record SubmissionCommand(Profile profile, RawReply reply, Consent consent, boolean isAnonymous) {}
