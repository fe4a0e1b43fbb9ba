package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.backend.administration.Profile;
import org.cabildo.backend.administration.Profiles;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.Limits;
import org.cabildo.backend.tenancy.settings.MailSettings;
import org.cabildo.backend.tenancy.settings.MailTemplate;
import org.cabildo.backend.tenancy.settings.MailText;
import org.cabildo.backend.tenancy.settings.SettingsJson;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.backend.tenancy.settings.Wording;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What the tenant says of itself: names, languages, look, letters, words and how long answers are kept. */
@Route(value = "t/:tenant/staff/settings", layout = ShellLayout.class)
public class SettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SETTINGS = "settings";

    private final Profiles profiles;
    private final Access access;
    private final Consultations consultations;
    private PointedFields fields = new PointedFields();
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>();
    private final Select<Locale> defaultLanguage = new Select<>();

    @Inject
    public SettingsView(Profiles profiles, Access access, Consultations consultations) {
        this.profiles = profiles;
        this.access = access;
        this.consultations = consultations;
        addClassNames("page", "staff-page", "settings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(profiles.here());
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.settings.title");
    }

    private void fill(Profile profile) {
        fields = new PointedFields();
        removeAll();
        TenantSettings settings = profile.settings();
        NativeButton save = new NativeButton("", click -> save());
        save.addClassNames("button", "button-primary");
        save.add(Localized.message("span", "admin.save"));
        Div foot = new Div(save);
        foot.addClassName("form-foot");
        add(
                Localized.message("h1", "admin.settings.title"),
                Localized.message("p", "admin.settings.lead").withClass("lead"),
                names(profile),
                languages(settings),
                look(settings),
                mail(settings.mail()),
                wording(settings.wording()),
                retention(settings));
        if (access.allows(Permission.MANAGE_TENANTS)) {
            add(limits(profile.kept().limits()));
        }
        add(foot);
    }

    private Section names(Profile profile) {
        TextField label = new TextField();
        label.setValue(profile.kept().tenant().label());
        fields.put(label, "label");
        Section section = card(
                "admin.settings.names", "admin.settings.names.lead", new Labelled<>(label, "admin.settings.label"));
        for (Locale language : Messages.LANGUAGES) {
            section.add(inLanguage(
                    language,
                    profile.settings().labels().get(language),
                    new TextField(),
                    SETTINGS,
                    "labels",
                    language.toLanguageTag()));
        }
        return section;
    }

    private Section languages(TenantSettings settings) {
        languages.setItems(Messages.LANGUAGES);
        languages.setItemLabelGenerator(LanguageNames::inItself);
        languages.setValue(settings.languages().stream()
                .filter(Messages.LANGUAGES::contains)
                .collect(Collectors.toSet()));
        defaultLanguage.setItems(Messages.LANGUAGES);
        defaultLanguage.setItemLabelGenerator(LanguageNames::inItself);
        defaultLanguage.setValue(settings.defaultLanguage());
        return card(
                "admin.settings.languages",
                "admin.settings.languages.lead",
                new Labelled<>(languages, "admin.settings.offered"),
                new Labelled<>(defaultLanguage, "admin.settings.default"));
    }

    private Section look(TenantSettings settings) {
        ColourField brand =
                new ColourField("admin.settings.brand", settings.look().brand());
        ColourField accent =
                new ColourField("admin.settings.accent", settings.look().accent());
        fields.put(brand.field(), SETTINGS, "colours", "brand");
        fields.put(accent.field(), SETTINGS, "colours", "accent");
        Div logo = new Div(
                Localized.message("h3", "admin.settings.logo"),
                Localized.message("p", "admin.settings.logo.lead").withClass("soft"));
        settings.logo().ifPresent(hash -> {
            Image shown = new Image(
                    "api/v1/tenants/" + Whereabouts.here().tenant().name() + "/logo?v=" + hash,
                    Messages.in(UI.getCurrent().getLocale(), "admin.settings.logo"));
            shown.addClassName("logo-shown");
            NativeButton remove = new NativeButton("", click -> {
                profiles.removeLogo();
                again();
            });
            remove.addClassNames("button", "button-quiet");
            remove.add(Localized.message("span", "admin.settings.logo.remove"));
            logo.add(shown, remove);
        });
        logo.add(new Picture("admin.settings.logo.choose", picture -> {
            try {
                profiles.changeLogo(picture);
                again();
            } catch (ProblemException refused) {
                Notice.show(refused::sentence);
            }
        }));
        return card("admin.settings.look", "admin.settings.look.lead", brand, accent, logo);
    }

    private Section mail(MailSettings mail) {
        TextField name = new TextField();
        name.setValue(mail.senderName().orElse(""));
        EmailField address = new EmailField();
        address.setValue(mail.replyTo().orElse(""));
        fields.put(name, SETTINGS, "mail", "senderName");
        fields.put(address, SETTINGS, "mail", "replyTo");
        Section section = card(
                "admin.settings.mail",
                "admin.settings.mail.lead",
                new Labelled<>(name, "admin.settings.sender.name"),
                new Labelled<>(address, "admin.settings.replyto"));
        for (MailTemplate template : MailTemplate.values()) {
            section.add(letters(template, mail));
        }
        return section;
    }

    private Component letters(MailTemplate template, MailSettings mail) {
        Localized title = Localized.message("summary", "admin.settings.letter." + template.key());
        Div inner = new Div(new Localized(
                        "p",
                        language -> Messages.in(
                                language,
                                "admin.settings.letter.places",
                                template.places().stream()
                                        .sorted()
                                        .map(place -> "{{" + place + "}}")
                                        .collect(Collectors.joining(", "))))
                .withClass("soft"));
        for (Locale language : Messages.LANGUAGES) {
            Optional<MailText> text = mail.text(template, language);
            String[] place = {SETTINGS, "mail", "texts", template.key(), language.toLanguageTag()};
            inner.add(letterField(
                    language,
                    "admin.settings.letter.subject",
                    text.map(MailText::subject),
                    new TextField(),
                    place,
                    "subject"));
            inner.add(letterField(
                    language, "admin.settings.letter.body", text.map(MailText::body), new TextArea(), place, "body"));
        }
        return folded(title, inner);
    }

    private <C extends Component & HasLabel & HasValue<?, String>> Labelled<C> letterField(
            Locale language, String key, Optional<String> text, C field, String[] place, String member) {
        field.setValue(text.orElse(""));
        String[] steps = Arrays.copyOf(place, place.length + 1);
        steps[place.length] = member;
        fields.put(field, steps);
        return new Labelled<>(field, in -> Messages.in(in, key) + " · " + LanguageNames.inItself(language), in -> "");
    }

    private Section wording(Wording wording) {
        Section section = card(
                "admin.settings.wording",
                "admin.settings.wording.lead",
                new WordingFields(fields, List.of(SETTINGS, "wording"), wording.everywhere()));
        for (ConsultationView consultation : consultations.all()) {
            Words title = language -> Messages.in(
                    language,
                    "admin.settings.wording.only",
                    consultation.definition().title().in(language));
            section.add(folded(
                    new Localized("summary", title),
                    new Div(new WordingFields(
                            fields,
                            List.of(SETTINGS, "consultationWording", consultation.name()),
                            wording.byConsultation().getOrDefault(consultation.name(), Map.of())))));
        }
        return section;
    }

    private static Div folded(Localized title, Div inner) {
        Element element = new Element("details");
        element.appendChild(title.getElement(), inner.getElement());
        Div details = new Div();
        details.addClassName("letter");
        details.getElement().appendChild(element);
        return details;
    }

    private Section retention(TenantSettings settings) {
        return card(
                "admin.settings.retention",
                "admin.settings.retention.lead",
                number(
                        settings.retention().drafts(),
                        "admin.settings.retention.drafts",
                        SETTINGS,
                        "retention",
                        "draftDays"),
                number(
                        settings.retention().submissions(),
                        "admin.settings.retention.submissions",
                        SETTINGS,
                        "retention",
                        "submissionDays"),
                number(
                        settings.retention().contacts(),
                        "admin.settings.retention.contacts",
                        SETTINGS,
                        "retention",
                        "contactDays"));
    }

    private Section limits(Limits limits) {
        return card(
                "admin.settings.limits",
                "admin.settings.limits.lead",
                number(limits.consultations(), "admin.settings.limits.consultations", "limits", "consultations"),
                number(limits.megabytes(), "admin.settings.limits.megabytes", "limits", "megabytes"));
    }

    private Labelled<IntegerField> number(@Nullable Integer value, String labelKey, String... steps) {
        IntegerField field = new IntegerField();
        field.setValue(value);
        fields.put(field, steps);
        return new Labelled<>(field, labelKey);
    }

    private Labelled<TextField> inLanguage(Locale language, @Nullable String text, TextField field, String... steps) {
        field.setValue(text == null ? "" : text);
        fields.put(field, steps);
        return new Labelled<>(field, in -> LanguageNames.inItself(language), in -> "");
    }

    private void save() {
        fields.attempt(() -> {
            profiles.change(asked());
            again();
            Notice.show(Messages.words("admin.settings.saved"));
        });
    }

    /** What is said in languages that the form does not show stays as it is. */
    private JsonObject asked() {
        JsonObject kept = SettingsJson.of(profiles.here().settings());
        JsonObject filled = Json.createMergePatch(fields.filled())
                .apply(Json.createObjectBuilder()
                        .add(SETTINGS, OtherLanguages.in(kept))
                        .build())
                .asJsonObject();
        JsonArrayBuilder offered = Json.createArrayBuilder();
        List<Locale> chosen = Messages.LANGUAGES.stream()
                .filter(languages.getValue()::contains)
                .toList();
        chosen.forEach(language -> offered.add(language.toLanguageTag()));
        kept.getJsonArray("languages").getValuesAs(JsonString::getString).stream()
                .filter(OtherLanguages::isOne)
                .forEach(offered::add);
        JsonObjectBuilder settings =
                Json.createObjectBuilder(filled.getJsonObject(SETTINGS)).add("languages", offered);
        if (!chosen.isEmpty()) {
            settings.add("defaultLanguage", defaultLanguage.getValue().toLanguageTag());
        }
        JsonObjectBuilder asked = Json.createObjectBuilder(filled).add(SETTINGS, settings);
        if (!filled.containsKey("label")) {
            asked.add("label", "");
        }
        if (access.allows(Permission.MANAGE_TENANTS) && !filled.containsKey("limits")) {
            asked.add("limits", Json.createObjectBuilder());
        }
        return asked.build();
    }

    /** As anyone sees the page who opens it now: in the new name, colours and words. */
    private void again() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private static Section card(String titleKey, String leadKey, Component... content) {
        Section section = new Section(
                Localized.message("h2", titleKey),
                Localized.message("p", leadKey).withClass("soft"));
        section.addClassName("card");
        section.add(content);
        return section;
    }
}
