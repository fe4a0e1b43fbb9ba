package org.cabildo.backend.participation;

/**
 * An invitation at the one moment when its code can be told.
 *
 * @param link address of the way in, with the code in it
 * @param codePage address where the code is typed
 */
public record IssuedInvitation(
        InvitationId id, Invitee invitee, Contact contact, InvitationCode code, String link, String codePage) {

    @Override
    public String toString() {
        return "IssuedInvitation[" + id + "]";
    }
}
