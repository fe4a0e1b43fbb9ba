/** Who works together on the answers of one organisation, as what, and what they say to each other about them. */
@NullMarked
package org.cabildo.backend.team;

import org.jspecify.annotations.NullMarked;
