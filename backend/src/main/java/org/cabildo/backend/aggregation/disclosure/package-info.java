/** What of a table of counts may be told without pointing at anyone: plain Java, without a database (decision 0030). */
@NullMarked
package org.cabildo.backend.aggregation.disclosure;

import org.jspecify.annotations.NullMarked;
