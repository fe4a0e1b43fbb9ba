/** The command line: checking, comparing and converting definitions. */
@NullMarked
package org.cabildo.surveys.command;

import org.jspecify.annotations.NullMarked;
