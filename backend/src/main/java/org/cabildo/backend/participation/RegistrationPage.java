package org.cabildo.backend.participation;

import java.util.List;

/**
 * Some of the registrations for a consultation.
 *
 * @param found how many there are that were asked for
 */
public record RegistrationPage(List<RegistrationView> registrations, long found) {}
