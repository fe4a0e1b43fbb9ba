/** What a tenant says of itself: its names, languages, look, mail, words and rules of retention. */
@NullMarked
package org.cabildo.backend.tenancy.settings;

import org.jspecify.annotations.NullMarked;
