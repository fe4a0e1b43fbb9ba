@NullMarked
package org.cabildo.ui.chart;

import org.jspecify.annotations.NullMarked;
