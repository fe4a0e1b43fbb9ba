@NullMarked
package org.cabildo.backend.attachment;

import org.jspecify.annotations.NullMarked;
