package org.cabildo.backend.participation;

import java.util.List;

/**
 * Some of the invitations of a consultation.
 *
 * @param found how many there are that were asked for
 */
public record InvitationPage(List<InvitationView> invitations, long found) {}
