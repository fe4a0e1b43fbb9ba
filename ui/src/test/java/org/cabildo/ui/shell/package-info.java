@NullMarked
package org.cabildo.ui.shell;

import org.jspecify.annotations.NullMarked;
