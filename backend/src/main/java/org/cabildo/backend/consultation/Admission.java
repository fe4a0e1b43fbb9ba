package org.cabildo.backend.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may begin to answer, and who may hand in.
 *
 * @param emailConfirmation whether those who register themselves must confirm their e-mail address; has no meaning
 *     unless {@code who} is {@link Who#REGISTERED}
 * @param approval whether the organiser lets each of them in; likewise
 * @param anonymousAllowed whether one can answer without saying who one is, and then without an invitation
 * @param signed whether answers under a name are handed in by a signatory, who is somebody else than those who write
 *     them (two-person rule); nobody signs without a name
 */
public record Admission(
        Who who, boolean emailConfirmation, boolean approval, boolean anonymousAllowed, boolean signed) {

    /** As every consultation starts. */
    public static final Admission OF_EVERYONE = new Admission(Who.EVERYONE, false, false, false, false);

    /** To whom the consultation is open. */
    public enum Who {
        /** To whoever finds it. */
        EVERYONE,
        /** To those who register, and to those who are invited. */
        REGISTERED,
        /** To those who are invited. */
        INVITED;

        /** As sent and stored: {@code registered}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> keys() {
            return Arrays.stream(values()).map(Who::key).toList();
        }

        public static Optional<Who> of(String key) {
            return Arrays.stream(values()).filter(who -> who.key().equals(key)).findFirst();
        }
    }

    /** Whether one can only begin with an invitation, be it sent or the outcome of registering. */
    public boolean needsInvitation() {
        return who != Who.EVERYONE;
    }

    public boolean takesRegistrations() {
        return who == Who.REGISTERED;
    }
}
