/**
 * From a definition to fields. One field for each kind of question; nothing here names a question, and nothing here
 * knows where the answers are kept.
 */
@NullMarked
package org.cabildo.ui.form;

import org.jspecify.annotations.NullMarked;
