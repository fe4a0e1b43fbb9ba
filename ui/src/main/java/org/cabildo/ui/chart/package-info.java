/**
 * Charts and the map, drawn on the server as SVG, each with its table: from plain words and numbers, for any page. Knows no
 * backend and no components.
 */
@NullMarked
package org.cabildo.ui.chart;

import org.jspecify.annotations.NullMarked;
