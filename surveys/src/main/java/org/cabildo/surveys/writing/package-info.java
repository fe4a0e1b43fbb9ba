/** From what a definition's files say, wherever that comes from, to YAML. */
@NullMarked
package org.cabildo.surveys.writing;

import org.jspecify.annotations.NullMarked;
