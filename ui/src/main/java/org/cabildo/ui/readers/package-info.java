/** What is sealed, and who reads it. */
@NullMarked
package org.cabildo.ui.readers;

import org.jspecify.annotations.NullMarked;
