package org.cabildo.backend.participation;

/**
 * News for whoever keeps drafts, in the transaction in which it happens: the code that led to the open draft of an
 * invitation may be in wrong hands.
 *
 * @param draftKey the only one that shall open the draft from now on; 22 characters of base64url
 */
public record CodeReplaced(InvitationId invitation, String draftKey) {

    @Override
    public String toString() {
        return "CodeReplaced[" + invitation + "]";
    }
}
