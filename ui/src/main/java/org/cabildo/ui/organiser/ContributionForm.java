package org.cabildo.ui.organiser;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jakarta.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cabildo.backend.submission.Arrival;
import org.cabildo.backend.submission.Provenance;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;

/** Where the contribution came from that is going to be entered. */
final class ContributionForm extends Section {

    private final RadioButtonGroup<Provenance.Channel> channel = new RadioButtonGroup<>();
    private final DatePicker received = new DatePicker();

    /** @param clock says which day it is */
    ContributionForm(Whereabouts here, Clock clock, Consumer<Arrival> begin) {
        addClassName("card");
        LocalDate today = LocalDate.now(clock);
        channel.setItems(Provenance.Channel.values());
        channel.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        channel.setRenderer(new ComponentRenderer<>(
                one -> Localized.message("span", "organiser.contributions.channel." + one.key())));
        channel.setValue(Provenance.Channel.PAPER);
        received.setMax(today);
        received.setValue(today);
        TextField sheet = new TextField();
        sheet.setAutocomplete(Autocomplete.OFF);
        sheet.getElement().setAttribute("inputmode", "numeric");
        TextArea source = new TextArea();
        source.setMaxLength(Provenance.LONGEST_SOURCE);
        EntryForm form = new EntryForm(
                        "organiser.contributions.begin",
                        filled -> begin.accept(Arrival.of(
                                Json.createObjectBuilder(filled)
                                        .add("channel", channel.getValue().key())
                                        .add(
                                                "receivedOn",
                                                received.getValue() == null
                                                        ? ""
                                                        : received.getValue().toString())
                                        .build(),
                                today)))
                .with(new Labelled<>(channel, "organiser.contributions.channel"))
                .with(
                        "sheetCode",
                        new Labelled<>(
                                sheet,
                                Messages.words("organiser.contributions.sheet"),
                                Messages.words("organiser.contributions.sheet.help")))
                .with(new Labelled<>(
                        received,
                        Messages.words("organiser.contributions.received"),
                        here.consultation()
                                .closesAt()
                                .map(end -> Messages.words("organiser.contributions.received.help"))
                                .orElse(language -> "")))
                .with(
                        "source",
                        new Labelled<>(
                                source,
                                Messages.words("organiser.contributions.source"),
                                Messages.words("organiser.contributions.source.help")));
        add(Localized.message("h2", "organiser.contributions.enter"), form);
    }
}
