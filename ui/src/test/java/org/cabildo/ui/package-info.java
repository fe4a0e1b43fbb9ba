@NullMarked
package org.cabildo.ui;

import org.jspecify.annotations.NullMarked;
