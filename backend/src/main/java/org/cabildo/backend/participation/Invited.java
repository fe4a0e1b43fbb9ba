package org.cabildo.backend.participation;

/** Somebody who showed a valid invitation. Only {@link Gate} makes one. */
public final class Invited {

    private final InvitationId invitation;
    private final Invitee invitee;
    private final String draftKey;

    Invited(InvitationId invitation, Invitee invitee, String draftKey) {
        this.invitation = invitation;
        this.invitee = invitee;
        this.draftKey = draftKey;
    }

    public InvitationId invitation() {
        return invitation;
    }

    public Invitee invitee() {
        return invitee;
    }

    /** Of the draft to which this invitation's code leads; 22 characters of base64url. */
    public String draftKey() {
        return draftKey;
    }

    @Override
    public String toString() {
        return "Invited[hidden]";
    }
}
