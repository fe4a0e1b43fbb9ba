package org.cabildo.ui.organiser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.OpenTime;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.jspecify.annotations.Nullable;

/** From when until when the consultation takes submissions, on the organiser's own clock. */
final class OpenTimeForm extends Section {

    private final Input from = moment();
    private final Input until = moment();
    private final Localized zoneName = Localized.message("p", "organiser.opentime.zone", "UTC");
    private final Localized refusal = new Localized("p", language -> "");
    private ZoneId zone = ZoneOffset.UTC;

    OpenTimeForm(ConsultationView consultation, Consultations consultations) {
        addClassNames("card", "open-time");
        NativeButton save = new NativeButton("", click -> save(consultation.name(), consultations));
        save.addClassNames("button", "button-primary");
        save.add(Localized.message("span", "organiser.save"));
        refusal.withClass("refusal").getElement().setAttribute("role", "alert");
        Div fields = new Div(
                labelled(from, "opens-at", "organiser.opentime.from"),
                labelled(until, "closes-at", "organiser.opentime.until"));
        fields.addClassName("open-time-fields");
        add(
                Localized.message("h2", "organiser.opentime.title"),
                Localized.message("p", "organiser.opentime.lead").withClass("soft"),
                fields,
                zoneName.withClass("soft"),
                refusal,
                save);
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> {
            zone = ZoneId.of(details.getTimeZoneId());
            zoneName.say(Messages.words("organiser.opentime.zone", zone.getId()));
            show(consultation.openTime());
        });
    }

    /** The browser's own field, with its calendar and clock in the reader's language. */
    private static Input moment() {
        Input input = new Input(ValueChangeMode.ON_CHANGE);
        input.setType("datetime-local");
        // Else the browser lets years of six digits be typed.
        input.getElement().setAttribute("max", "9999-12-30T23:59");
        return input;
    }

    private static Div labelled(Input input, String id, String key) {
        input.setId(id);
        NativeLabel label = new NativeLabel();
        label.setFor(id);
        label.add(Localized.message("span", key));
        return new Div(label, input);
    }

    private void show(OpenTime time) {
        from.setValue(text(time.from()));
        until.setValue(text(time.untilOrNull()));
    }

    private String text(@Nullable Instant instant) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private void save(String name, Consultations consultations) {
        refusal.say(language -> "");
        JsonObjectBuilder filled = Json.createObjectBuilder().add("opensAt", instant(from));
        if (!until.getValue().isBlank()) {
            filled.add("closesAt", instant(until));
        }
        try {
            show(consultations.open(name, OpenTime.of(filled.build())).openTime());
            Notice.show(Messages.words("organiser.opentime.saved"));
        } catch (ProblemException refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            refusal.say(language -> refused.errors().get(0).message(language));
        }
    }

    /** The browser gives a whole date and time, or nothing. */
    private String instant(Input input) {
        return input.getValue().isBlank()
                ? ""
                : LocalDateTime.parse(input.getValue()).atZone(zone).toInstant().toString();
    }
}
