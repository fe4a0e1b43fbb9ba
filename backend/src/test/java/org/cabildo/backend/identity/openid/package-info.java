/** Tests of the backend; those that end in IT run inside the real server on a real database. */
@NullMarked
package org.cabildo.backend.identity.openid;

import org.jspecify.annotations.NullMarked;
