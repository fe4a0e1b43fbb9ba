/** Files that people hand in: checked, stripped of what they tell beside their content, stored in parts. */
@NullMarked
package org.cabildo.backend.attachment;

import org.jspecify.annotations.NullMarked;
