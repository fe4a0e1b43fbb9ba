/** The record of who did what, as pages: of a tenant, and of the platform. */
@NullMarked
package org.cabildo.ui.oversight;

import org.jspecify.annotations.NullMarked;
