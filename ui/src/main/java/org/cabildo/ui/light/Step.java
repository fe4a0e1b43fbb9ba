package org.cabildo.ui.light;

import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * One page on the way from the first to the last.
 *
 * @param address below that of the consultation
 * @param segment in which it stands; null for what belongs to none
 * @param progress how far it has been answered; null where nothing is counted
 */
record Step(
        String address,
        Words label,
        @Nullable Segment segment,
        @Nullable Progress progress) {}
