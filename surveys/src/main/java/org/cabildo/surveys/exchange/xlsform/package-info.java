/** XLSForm workbooks as KoboToolbox, ODK and Enketo read and write them: a definition out, the files of one in. */
@NullMarked
package org.cabildo.surveys.exchange.xlsform;

import org.jspecify.annotations.NullMarked;
