package org.cabildo.backend.submission;

import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.reply.RawReply;

/**
 * What a participant hands in, not checked yet.
 *
 * @param isAnonymous whether nobody is to know who it is; the profile's name is not looked at then
 * @param uses how single answers and entries may be used, by {@link AnswerAddress}
 * @param files those that go with it, as its answers name them; none over the API
 */
public record SubmissionCommand(
        Profile profile,
        RawReply reply,
        Consent consent,
        Map<String, ConsentUse> uses,
        boolean isAnonymous,
        Set<String> files) {

    public SubmissionCommand {
        uses = Map.copyOf(uses);
        files = Set.copyOf(files);
    }
}
