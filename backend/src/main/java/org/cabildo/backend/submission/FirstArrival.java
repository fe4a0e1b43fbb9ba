package org.cabildo.backend.submission;

import java.time.LocalDate;

/**
 * When and how a submission came for the first time; an amendment does not change it.
 *
 * @param on the day, in UTC
 */
public record FirstArrival(LocalDate on, Channel channel) {}
