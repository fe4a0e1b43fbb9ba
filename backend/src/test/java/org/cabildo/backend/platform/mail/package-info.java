@NullMarked
package org.cabildo.backend.platform.mail;

import org.jspecify.annotations.NullMarked;
