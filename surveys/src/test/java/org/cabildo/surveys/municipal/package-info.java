@NullMarked
package org.cabildo.surveys.municipal;

import org.jspecify.annotations.NullMarked;
