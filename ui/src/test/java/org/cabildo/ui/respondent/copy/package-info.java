@NullMarked
package org.cabildo.ui.respondent.copy;

import org.jspecify.annotations.NullMarked;
