package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.ui.shell.Notice;

/**
 * The fields of a large form by the places (JSON pointers, RFC 6901) that their values have in what the service takes. A
 * field that is left empty is left out.
 */
final class PointedFields {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param steps to the value: {@code settings}, {@code labels}, {@code es} */
    void put(Component field, String... steps) {
        fields.put(pointer(List.of(steps)), field);
    }

    void removeBelow(String... steps) {
        String place = pointer(List.of(steps)) + "/";
        fields.keySet().removeIf(pointer -> pointer.startsWith(place));
    }

    JsonObject filled() {
        Map<String, Object> filled = new LinkedHashMap<>();
        fields.forEach((pointer, field) -> {
            Object value = ((HasValue<?, ?>) field).getValue();
            if (value != null && !value.toString().isBlank()) {
                place(filled, steps(pointer), value);
            }
        });
        return json(filled).build();
    }

    /** @throws ProblemException what the act refused, unless it named fields: then it is said at them */
    void attempt(Runnable act) {
        fields.values().stream()
                .filter(HasValidation.class::isInstance)
                .forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            act.run();
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problem.errors().forEach(this::tell);
            problem.errors().stream()
                    .flatMap(error -> at(error).stream())
                    .findFirst()
                    .ifPresent(PointedFields::show);
        }
    }

    private void tell(FieldProblem problem) {
        Optional<Component> field = at(problem);
        if (field.isPresent() && field.get() instanceof HasValidation validation) {
            validation.setErrorMessage(problem.message(UI.getCurrent().getLocale()));
            validation.setInvalid(true);
        } else {
            Notice.show(problem::message);
        }
    }

    /** The field of the problem's place, or of the nearest place around it that has one. */
    private Optional<Component> at(FieldProblem problem) {
        String pointer = problem.pointer();
        while (!pointer.isEmpty() && !fields.containsKey(pointer)) {
            pointer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        }
        return Optional.ofNullable(fields.get(pointer));
    }

    private static void show(Component field) {
        field.getElement().executeJs("this.closest('details')?.setAttribute('open', '')");
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static void place(Map<String, Object> into, List<String> steps, Object value) {
        if (steps.size() == 1) {
            into.put(steps.get(0), value);
            return;
        }
        @SuppressWarnings("unchecked") // only this method puts maps there
        Map<String, Object> inner =
                (Map<String, Object>) into.computeIfAbsent(steps.get(0), step -> new LinkedHashMap<String, Object>());
        place(inner, steps.subList(1, steps.size()), value);
    }

    private static JsonObjectBuilder json(Map<?, ?> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                json.add(name.toString(), json(inner));
            } else if (value instanceof Integer number) {
                json.add(name.toString(), number);
            } else {
                json.add(name.toString(), value.toString());
            }
        });
        return json;
    }

    private static String pointer(List<String> steps) {
        Function<String, String> escaped = step -> "/" + step.replace("~", "~0").replace("/", "~1");
        return steps.stream().map(escaped).collect(Collectors.joining());
    }

    private static List<String> steps(String pointer) {
        return List.of(pointer.substring(1).split("/")).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
