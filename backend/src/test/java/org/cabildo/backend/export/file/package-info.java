@NullMarked
package org.cabildo.backend.export.file;

import org.jspecify.annotations.NullMarked;
