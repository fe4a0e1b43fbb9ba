package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.outbox.LetterView;
import org.cabildo.backend.outbox.Outbox;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.mail.Postman;

/** What was written to those who take part. Every act needs {@link Permission#READ_CONTACTS}. */
@ApplicationScoped
public class Correspondence {

    @Inject
    Access access;

    @Inject
    Outbox outbox;

    @Inject
    Postman postman;

    @Inject
    Trail trail;

    /**
     * The latest letters first.
     *
     * @param most how many at most
     * @throws ProblemException if the caller may not read them
     */
    @Transactional
    public List<LetterView> latest(int most) {
        access.require(Permission.READ_CONTACTS);
        trail.tell(Act.LETTERS_READ);
        return outbox.latest(most);
    }

    /** Has a letter that was not sent tried again. @throws ProblemException if the caller may not */
    @Transactional
    public void tryAgain(UUID letter) {
        access.require(Permission.READ_CONTACTS);
        outbox.tryAgain(letter);
        trail.note(Act.LETTER_TRIED_AGAIN, letter);
    }

    /** Whether this installation has a mail server; without one, letters wait to be copied by hand. */
    public boolean isSent() {
        return postman.hasServer();
    }
}
