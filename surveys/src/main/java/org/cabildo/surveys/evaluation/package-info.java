/** A questionnaire being filled in: what is asked, what holds, what is computed, as answers change. */
@NullMarked
package org.cabildo.surveys.evaluation;

import org.jspecify.annotations.NullMarked;
