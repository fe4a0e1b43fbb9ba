package org.cabildo.ui.respondent;

import org.cabildo.ui.form.Progress;

/** For the sign beside a theme: a circle that is empty, half full or full. */
final class ThemeState {

    private ThemeState() {}

    static String of(Progress progress) {
        if (progress.answered() == 0) {
            return "nothing";
        }
        return progress.answered() < progress.shown() ? "some" : "all";
    }
}
