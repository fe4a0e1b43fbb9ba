package org.cabildo.ui.respondent;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.form.ShortLabel;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** The themes, a tick for each that shall be shown. Those that cannot be left out are ticked for good. */
final class ThemeChoice extends Section {

    private final OpenDraft draft;
    private final Themes themes;
    private final Runnable afterChange;
    private final List<Part> parts = new ArrayList<>();
    private final Localized sum = new Localized("p", language -> "");
    private final NativeButton everything = new NativeButton("", click -> chooseEverything());

    ThemeChoice(OpenDraft draft, Runnable afterChange) {
        this.draft = draft;
        this.themes = draft.themes();
        this.afterChange = afterChange;
        addClassName("theme-choice");
        draft.form().definition().segments().stream()
                .filter(segment -> themes.asked(segment).findAny().isPresent())
                .forEach(segment -> parts.add(new Part(segment)));
        parts.forEach(this::add);
        everything.addClassNames("button", "button-quiet");
        everything.add(Localized.message("span", "respondent.themes.everything"));
        sum.getElement().setAttribute("role", "status");
        Div foot = new Div(sum, everything);
        foot.addClassName("theme-sum");
        add(foot);
        tell();
    }

    private void chooseEverything() {
        themes.chooseEverything();
        parts.forEach(Part::show);
        changed();
    }

    private void changed() {
        tell();
        afterChange.run();
    }

    private void tell() {
        everything.setVisible(themes.areChosen() && draft.mayChooseThemes());
        List<Topic> in = themes.in();
        String key = themes.areChosen() ? "respondent.themes.some" : "respondent.themes.all";
        sum.say(Messages.words(key, in.size(), Progress.of(in, draft).shown()));
    }

    /** Whether nothing, something or everything has been answered. */
    private Words state(Topic topic) {
        Progress progress = themes.progress(topic);
        if (progress.answered() > 0) {
            return Messages.words("respondent.progress.answered.words", progress.answered(), progress.shown());
        }
        return themes.isRequired(topic)
                ? Messages.words("respondent.themes.required", progress.shown())
                : Messages.words("respondent.themes.questions", progress.shown());
    }

    /** The themes of one segment. */
    private final class Part extends CheckboxGroup<Topic> implements LocaleChangeObserver {

        private final Segment segment;
        private boolean isShowing;

        Part(Segment segment) {
            this.segment = segment;
            addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            setItems(themes.asked(segment).toList());
            setItemEnabledProvider(topic -> !themes.isNeeded(topic));
            setRenderer(new ComponentRenderer<>(this::card));
            setReadOnly(!draft.mayChooseThemes());
            show();
            addValueChangeListener(change -> {
                if (!isShowing) {
                    take(change.getOldValue(), change.getValue());
                }
            });
        }

        private Div card(Topic topic) {
            Div card = new Div(
                    new Localized("span", ShortLabel.of(topic.label())).withClass("theme-name"),
                    new Localized("span", state(topic)).withClass("theme-state"));
            card.addClassName("theme");
            card.getElement().setAttribute("data-state", ThemeState.of(themes.progress(topic)));
            return card;
        }

        private void show() {
            isShowing = true;
            setValue(themes.asked(segment)
                    .filter(topic -> themes.isChosen(topic) || themes.isNeeded(topic))
                    .collect(Collectors.toSet()));
            isShowing = false;
        }

        private void take(Set<Topic> before, Set<Topic> now) {
            without(now, before).forEach(themes::choose);
            without(before, now).forEach(themes::leave);
            changed();
        }

        private static Set<Topic> without(Set<Topic> all, Set<Topic> some) {
            Set<Topic> rest = new HashSet<>(all);
            rest.removeAll(some);
            return rest;
        }

        @Override
        public void localeChange(LocaleChangeEvent event) {
            Locale reader = event.getLocale();
            setLabel(segment.label().in(reader));
        }
    }
}
