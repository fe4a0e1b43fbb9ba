/** The command line: checking, comparing, converting and printing definitions. */
@NullMarked
package org.cabildo.surveys.command;

import org.jspecify.annotations.NullMarked;
