/** Invented organisations and their answers, plainly marked as such, so that a newcomer sees a living matrix. */
@NullMarked
package org.cabildo.ops.launcher.demo;

import org.jspecify.annotations.NullMarked;
