@NullMarked
package org.cabildo.backend.tenancy.settings;

import org.jspecify.annotations.NullMarked;
