package org.cabildo.ui.openid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.identity.openid.Provider;
import org.cabildo.backend.identity.openid.ProviderView;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What is filled in about a provider, as the service takes it; what the service finds wrong is said at the field. */
final class ProviderFields extends Div {

    private static final String NOBODY = "";
    private static final List<Role> ROLES = Role.ORGANISER.grantable();

    /** By the names that the service has for them. */
    private final Map<String, Component> fields = new LinkedHashMap<>();

    private final Map<Locale, TextField> names = new LinkedHashMap<>();
    private final Map<Role, TextField> values = new LinkedHashMap<>();
    private final Select<String> others = new Select<>();
    private final Div issuerRow = new Div();

    ProviderFields(ProviderView view) {
        addClassName("provider-fields");
        Optional<Provider> provider = view.provider();
        add(Localized.message("h3", "openid.provider"));
        issuerRow.add(text("issuer", provider.map(Provider::issuer).orElse("")));
        add(issuerRow, text("clientId", provider.map(Provider::clientId).orElse("")), secret(view.hasSecret()));
        add(text(
                "scopes",
                String.join(" ", provider.map(Provider::scopes).orElse(List.of("openid", "email", "profile")))));
        add(
                Localized.message("h3", "openid.names"),
                Localized.message("p", "openid.names.lead").withClass("soft"));
        Messages.LANGUAGES.forEach(language -> add(name(language, provider)));
        add(
                Localized.message("h3", "openid.roles"),
                Localized.message("p", "openid.roles.lead").withClass("soft"));
        add(text("roleClaim", provider.map(Provider::roleClaim).orElse("")));
        ROLES.forEach(role -> add(valuesOf(role, provider)));
        add(others(provider.flatMap(Provider::defaultRole)));
        add(Localized.message("h3", "openid.who"));
        add(text("domains", joined(provider.map(Provider::domains).orElse(Set.of()))));
        add(tick("makesAccounts", provider.map(Provider::makesAccounts).orElse(true)));
        add(tick("onlyWay", provider.map(Provider::isOnlyWay).orElse(false)));
        add(
                Localized.message("h3", "openid.factor"),
                Localized.message("p", "openid.factor.lead").withClass("soft"));
        add(tick("needsSecondFactor", provider.map(Provider::needsSecondFactor).orElse(false)));
        add(text("methods", joined(provider.map(Provider::methods).orElse(Set.of()))));
        add(text("contexts", joined(provider.map(Provider::contexts).orElse(Set.of()))));
    }

    void besideIssuer(Component... more) {
        issuerRow.add(more);
    }

    String issuer() {
        return value("issuer");
    }

    JsonObject filled() {
        JsonObjectBuilder byLanguage = Json.createObjectBuilder();
        names.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                byLanguage.add(language.toLanguageTag(), field.getValue());
            }
        });
        JsonObjectBuilder byValue = Json.createObjectBuilder();
        // The highest last: it counts where a value stands twice.
        for (int i = ROLES.size() - 1; i >= 0; i--) {
            Role role = ROLES.get(i);
            parts(typed(values.get(role))).forEach(value -> byValue.add(value, role.key()));
        }
        JsonObjectBuilder filled = Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("clientId", value("clientId"))
                .add("names", byLanguage)
                .add(
                        "scopes",
                        array(Arrays.stream(value("scopes").split("[\\s,]+", -1))
                                .filter(scope -> !scope.isEmpty())))
                .add("roleClaim", value("roleClaim"))
                .add("roles", byValue)
                .add("domains", array(parts(value("domains"))))
                .add("makesAccounts", isTicked("makesAccounts"))
                .add("onlyWay", isTicked("onlyWay"))
                .add("needsSecondFactor", isTicked("needsSecondFactor"))
                .add("methods", array(parts(value("methods"))))
                .add("contexts", array(parts(value("contexts"))));
        if (!value("clientSecret").isEmpty()) {
            filled.add("clientSecret", value("clientSecret"));
        }
        if (!others.getValue().equals(NOBODY)) {
            filled.add("defaultRole", others.getValue());
        }
        return filled.build();
    }

    /** @throws ProblemException what the act refused, unless it named fields: then it is said at them */
    void attempt(Runnable act) {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            act.run();
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problem.errors().forEach(this::tell);
        }
    }

    private void tell(FieldProblem problem) {
        Component field = fields.get(problem.pointer().substring(1));
        if (field instanceof HasValidation validation) {
            boolean isFirst = fields.values().stream().noneMatch(other -> ((HasValidation) other).isInvalid());
            validation.setErrorMessage(problem.message(UI.getCurrent().getLocale()));
            validation.setInvalid(true);
            if (isFirst && field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            Notice.show(problem::message);
        }
    }

    private Labelled<TextField> text(String name, String value) {
        TextField field = new TextField();
        field.setValue(value);
        return known(name, field);
    }

    private Labelled<PasswordField> secret(boolean isKept) {
        PasswordField field = new PasswordField();
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fields.put("clientSecret", field);
        return new Labelled<>(
                field,
                Messages.words("openid.field.clientSecret"),
                Messages.words(isKept ? "openid.secret.kept" : "openid.help.clientSecret"));
    }

    private Labelled<Checkbox> tick(String name, boolean isTicked) {
        return known(name, new Checkbox(isTicked));
    }

    private Labelled<TextField> name(Locale language, Optional<Provider> provider) {
        TextField field = new TextField();
        field.setValue(
                provider.flatMap(known -> Optional.ofNullable(known.names().get(language)))
                        .orElse(""));
        names.put(language, field);
        fields.putIfAbsent("names", field);
        return new Labelled<>(field, reader -> LanguageNames.inItself(language), reader -> "");
    }

    private Labelled<TextField> valuesOf(Role role, Optional<Provider> provider) {
        TextField field = new TextField();
        field.setValue(joined(provider.map(Provider::roles).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList()));
        values.put(role, field);
        fields.putIfAbsent("roles", field);
        return new Labelled<>(field, role(role), reader -> "");
    }

    private Labelled<Select<String>> others(Optional<Role> chosen) {
        others.setItems(
                Stream.concat(Stream.of(NOBODY), ROLES.stream().map(Role::key)).toList());
        others.setItemLabelGenerator(key -> Role.ORGANISER.grantable().stream()
                .filter(role -> role.key().equals(key))
                .map(role -> role(role).in(UI.getCurrent().getLocale()))
                .findFirst()
                .orElseGet(() -> Messages.in(UI.getCurrent().getLocale(), "openid.nobody")));
        others.setValue(chosen.map(Role::key).orElse(NOBODY));
        return known("defaultRole", others);
    }

    private <C extends Component & HasLabel> Labelled<C> known(String name, C field) {
        fields.put(name, field);
        return new Labelled<>(field, Messages.words("openid.field." + name), Messages.words("openid.help." + name));
    }

    private static Words role(Role role) {
        return Messages.words("openid.role." + role.key());
    }

    private String value(String name) {
        return typed(fields.get(name));
    }

    private static String typed(@Nullable Component field) {
        return field instanceof HasValue<?, ?> filled
                ? filled.getValue().toString().strip()
                : "";
    }

    private boolean isTicked(String name) {
        return fields.get(name) instanceof Checkbox box && box.getValue();
    }

    private static String joined(Collection<String> texts) {
        return String.join(", ", texts);
    }

    /** A value may have a space in it, as names of groups do, and no comma. */
    private static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static JsonArrayBuilder array(Stream<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
