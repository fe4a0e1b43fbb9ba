/** Pages of those who run things: their own account, who works for a tenant, and what programs may do. */
@NullMarked
package org.cabildo.ui.admin;

import org.jspecify.annotations.NullMarked;
