package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** The marks beside what is held back further than the rest, on one page. */
final class UseMarks {

    private final boolean anonymous;
    private final List<Runnable> all = new ArrayList<>();
    private final List<BooleanSupplier> said = new ArrayList<>();

    /** @param anonymous whether there is no name to keep back */
    UseMarks(boolean anonymous) {
        this.anonymous = anonymous;
    }

    /** Beside one answer, or an entry; to be seen while something was said of it. */
    Component mark(SheetUses uses, String question) {
        Localized mark = new Localized("p", language -> "").withClass("use-mark");
        Runnable tell = () -> {
            mark.setVisible(uses.of(question).isPresent());
            uses.of(question).ifPresent(use -> mark.say(words(use, anonymous)));
        };
        tell.run();
        all.add(tell);
        said.add(() -> uses.of(question).isPresent());
        return mark;
    }

    /** Whether something is held back further. */
    boolean areAny() {
        return said.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /** Has them follow what was said. */
    void refresh() {
        all.forEach(Runnable::run);
    }

    /** Of one answer. */
    static Words words(ConsentUse use, boolean anonymous) {
        return Messages.words((anonymous ? "respondent.noname.single." : "respondent.single.") + use.key());
    }
}
