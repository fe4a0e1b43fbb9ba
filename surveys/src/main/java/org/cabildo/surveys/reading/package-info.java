/** From YAML to a definition, or to problems that name file, line and column. */
@NullMarked
package org.cabildo.surveys.reading;

import org.jspecify.annotations.NullMarked;
