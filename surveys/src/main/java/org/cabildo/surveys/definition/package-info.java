/** What a questionnaire is: segments, topics, questions, choices. Immutable; never holds an answer. */
@NullMarked
package org.cabildo.surveys.definition;

import org.jspecify.annotations.NullMarked;
