package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;

/**
 * A short form whose service checks it: what is filled in goes as the service takes it, and what the service finds wrong
 * is said at the field.
 */
public final class EntryForm extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div entries = new Div();
    private final NativeButton go;

    /** @param act takes what was filled in; refuses it with a {@link ProblemException} that names fields */
    public EntryForm(String actKey, Consumer<JsonObject> act) {
        addClassName("entry-form");
        entries.addClassName("entry-fields");
        go = new NativeButton("", click -> attempt(act));
        go.addClassNames("button", "button-primary");
        go.add(Localized.message("span", actKey));
        add(entries, go);
    }

    /**
     * Adds a field.
     *
     * @param name as the service knows it
     */
    public <C extends Component & HasLabel & HasValue<?, String>> EntryForm with(String name, Labelled<C> labelled) {
        fields.put(name, labelled.field());
        entries.add(labelled);
        return this;
    }

    /** Adds something else to fill in, of which whoever made it takes the value. */
    public EntryForm with(Component other) {
        entries.add(other);
        return this;
    }

    /** As a form of one field is: Enter in it is the button. */
    EntryForm sentByEnter() {
        go.addClickShortcut(Key.ENTER).listenOn(entries).resetFocusOnActiveElement();
        return this;
    }

    private void attempt(Consumer<JsonObject> act) {
        validations().forEach(field -> field.setInvalid(false));
        try {
            act.accept(filled());
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problem.errors().forEach(this::tell);
        }
    }

    private JsonObject filled() {
        JsonObjectBuilder filled = Json.createObjectBuilder();
        fields.forEach((name, field) -> {
            Object value = ((HasValue<?, ?>) field).getValue();
            filled.add(name, value == null ? "" : value.toString());
        });
        return filled.build();
    }

    private void tell(FieldProblem problem) {
        Optional<Component> field =
                Optional.ofNullable(fields.get(problem.pointer().substring(1)));
        if (field.isEmpty()) {
            Notice.show(problem::message);
        } else if (field.get() instanceof HasValidation validation) {
            boolean isFirst = validations().noneMatch(HasValidation::isInvalid);
            validation.setErrorMessage(problem.message(UI.getCurrent().getLocale()));
            validation.setInvalid(true);
            if (isFirst && field.get() instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    private Stream<HasValidation> validations() {
        return List.copyOf(fields.values()).stream()
                .filter(HasValidation.class::isInstance)
                .map(HasValidation.class::cast);
    }
}
