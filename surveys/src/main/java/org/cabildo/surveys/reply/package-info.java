/** What a respondent handed in: raw input becomes a typed reply, or a list of problems. */
@NullMarked
package org.cabildo.surveys.reply;

import org.jspecify.annotations.NullMarked;
