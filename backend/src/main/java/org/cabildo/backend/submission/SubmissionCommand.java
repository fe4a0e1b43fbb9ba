package org.cabildo.backend.submission;

import java.util.Set;
import org.cabildo.surveys.reply.RawReply;

/**
 * What a participant hands in, not checked yet.
 *
 * @param isAnonymous whether nobody is to know who it is; the profile's name is not looked at then
 * @param files those that go with it, as its answers name them; none over the API
 */
public record SubmissionCommand(
        Profile profile, RawReply reply, Consent consent, boolean isAnonymous, Set<String> files) {

    public SubmissionCommand {
        files = Set.copyOf(files);
    }
}
