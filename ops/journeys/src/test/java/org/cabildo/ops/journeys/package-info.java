/** The product from outside, as people and accidents meet it: a real server, a real browser, a real kill. */
@NullMarked
package org.cabildo.ops.journeys;

import org.jspecify.annotations.NullMarked;
