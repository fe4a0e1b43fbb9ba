/**
 * What someone proves besides a password: codes of an app, recovery codes, passkeys. Knows accounts by their ids only;
 * whose they are and who may change them is decided one floor up.
 */
@NullMarked
package org.cabildo.backend.identity.factor;

import org.jspecify.annotations.NullMarked;
