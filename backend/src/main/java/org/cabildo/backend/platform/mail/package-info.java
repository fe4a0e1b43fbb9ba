/** Electronic mail: what can be sent, and the way to the mail server. */
@NullMarked
package org.cabildo.backend.platform.mail;

import org.jspecify.annotations.NullMarked;
