@NullMarked
package org.cabildo.ui.oversight;

import org.jspecify.annotations.NullMarked;
