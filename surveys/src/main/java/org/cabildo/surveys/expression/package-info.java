/** The XLSForm expressions of {@code relevant}: parsed once, evaluated against the answers. */
@NullMarked
package org.cabildo.surveys.expression;

import org.jspecify.annotations.NullMarked;
