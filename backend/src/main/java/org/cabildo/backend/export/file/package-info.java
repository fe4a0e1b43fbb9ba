/** Answers as files that other programs open: tables of a questionnaire, and one class for each format. Knows no database. */
@NullMarked
package org.cabildo.backend.export.file;

import org.jspecify.annotations.NullMarked;
