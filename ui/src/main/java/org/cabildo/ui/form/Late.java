package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first to be seen. On a page of many questions most of it never is, and the server would hold it
 * for each respondent.
 */
final class Late<C extends Component> {

    private final Supplier<C> make;
    private final Consumer<C> place;
    private @Nullable C made;

    /** @param place puts it on the page */
    Late(Supplier<C> make, Consumer<C> place) {
        this.make = make;
        this.place = place;
    }

    void setVisible(boolean isVisible) {
        if (made == null && isVisible) {
            made = make.get();
            place.accept(made);
        }
        if (made != null) {
            made.setVisible(isVisible);
        }
    }

    /** Empty as long as it was never to be seen. */
    Optional<C> made() {
        return Optional.ofNullable(made);
    }
}
