/** Questionnaires on paper: one language of a definition as PDF to print and as DOCX to type into. */
@NullMarked
package org.cabildo.surveys.print;

import org.jspecify.annotations.NullMarked;
