/** Definitions in the formats of other tools: ODK XForms, which KoboToolbox, ODK and Enketo fill in. */
@NullMarked
package org.cabildo.surveys.exchange;

import org.jspecify.annotations.NullMarked;
