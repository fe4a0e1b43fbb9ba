@NullMarked
package org.cabildo.ops.launcher.demo;

import org.jspecify.annotations.NullMarked;
