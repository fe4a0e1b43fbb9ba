@NullMarked
package org.cabildo.ui.form;

import org.jspecify.annotations.NullMarked;
