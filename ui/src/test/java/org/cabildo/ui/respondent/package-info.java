@NullMarked
package org.cabildo.ui.respondent;

import org.jspecify.annotations.NullMarked;
