package org.cabildo.ui.form;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.shared.InputField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/**
 * A list put in order. Nothing has a place until the respondent gives it one: what is pressed goes to the end of the
 * order, and can be moved there and taken out again.
 */
final class RankField extends CustomField<String> implements Input {

    private final ChoiceList choices;
    private List<Choice> offered;
    private final List<Choice> order = new ArrayList<>();
    private List<RankRow> rows = List.of();

    /** One for each choice as long as it is offered: on a slow line several are pressed before the first is answered. */
    private final Map<Choice, Placing> placings = new LinkedHashMap<>();

    private final OrderedList places = new OrderedList();
    private final Div waiting = new Div();
    private final Localized progress = new Localized("p", language -> "");
    private final Localized announcement = new Localized("p", language -> "");

    RankField(ChoiceList choices) {
        super("");
        this.choices = choices;
        this.offered = choices.choices();
        addClassName("rank");
        places.addClassName("rank-places");
        waiting.addClassName("rank-waiting");
        progress.addClassName("rank-progress");
        announcement.addClassName("visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        add(places, progress, waiting, announcement);
        draw();
    }

    @Override
    public InputField<?, ?> field() {
        return this;
    }

    @Override
    public String value() {
        return getValue();
    }

    @Override
    public void show(String value) {
        setValue(named(value));
    }

    /** Without what is not offered, and each only once. */
    private String named(String value) {
        return Arrays.stream(value.split(" "))
                .distinct()
                .map(choices::choice)
                .flatMap(Optional::stream)
                .filter(offered::contains)
                .map(Choice::name)
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean follow(Standing standing) {
        List<Choice> now = standing.choices();
        if (now.equals(offered)) {
            return false;
        }
        String before = getValue();
        offered = now;
        show(before);
        draw();
        return !getValue().equals(before);
    }

    @Override
    public String advice(Locale language) {
        return Messages.in(language, "form.rank.how");
    }

    @Override
    public boolean needsTakingBack() {
        return true;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        draw();
    }

    @Override
    protected String generateModelValue() {
        return order.stream().map(Choice::name).collect(Collectors.joining(" "));
    }

    @Override
    protected void setPresentationValue(String value) {
        order.clear();
        Arrays.stream(value.split(" "))
                .flatMap(name -> choices.choice(name).stream())
                .forEach(order::add);
        draw();
    }

    private void draw() {
        places.removeAll();
        rows = order.stream().map(this::row).toList();
        rows.forEach(places::add);
        places.setVisible(!order.isEmpty());
        if (!List.copyOf(placings.keySet()).equals(offered)) {
            placings.clear();
            waiting.removeAll();
            offered.forEach(choice -> placings.put(choice, new Placing(choice, () -> place(choice))));
            placings.values().forEach(waiting::add);
        }
        placings.forEach((choice, placing) -> placing.waits(!order.contains(choice), order.size() + 1));
        waiting.setVisible(order.size() < offered.size() && !isReadOnly());
        progress.say(Messages.words("form.rank.progress", order.size(), offered.size()));
        progress.setVisible(!order.isEmpty() && order.size() < offered.size());
    }

    private RankRow row(Choice choice) {
        return new RankRow(choice, order.indexOf(choice), order.size(), isReadOnly(), this::move, this::takeOut);
    }

    private void place(Choice choice) {
        int next = indexWaiting(choice);
        order.add(choice);
        reorder(choice);
        List<Placing> left = waitingNow();
        if (left.isEmpty()) {
            rowOf(choice).focus(0);
        } else {
            left.get(Math.min(next, left.size() - 1)).focus();
        }
    }

    private List<Placing> waitingNow() {
        return placings.values().stream().filter(Placing::isVisible).toList();
    }

    private int indexWaiting(Choice choice) {
        return (int) offered.stream()
                .takeWhile(other -> !other.equals(choice))
                .filter(other -> !order.contains(other))
                .count();
    }

    private void move(Choice choice, int by) {
        int to = order.indexOf(choice) + by;
        order.remove(choice);
        order.add(to, choice);
        reorder(choice);
        rowOf(choice).focus(by);
    }

    private void takeOut(Choice choice) {
        order.remove(choice);
        reorder(choice);
        waitingNow().get(indexWaiting(choice)).focus();
    }

    private void reorder(Choice moved) {
        draw();
        int place = order.indexOf(moved) + 1;
        Words name = Words.of(moved.label());
        announcement.say(
                place == 0
                        ? language -> Messages.in(language, "form.rank.out", name.in(language))
                        : language -> Messages.in(language, "form.rank.moved", name.in(language), place, order.size()));
        updateValue();
    }

    private RankRow rowOf(Choice choice) {
        return rows.get(order.indexOf(choice));
    }

    /** The button that gives a choice the next place. */
    private static final class Placing extends NativeButton {

        private final Localized place = new Localized("span", language -> "").withClass("visually-hidden");

        Placing(Choice choice, Runnable press) {
            super("", click -> press.run());
            addClassName("rank-choice");
            add(new Localized("span", choice.label()), place);
        }

        void waits(boolean waits, int next) {
            setVisible(waits);
            place.say(Messages.words("form.rank.place", next));
        }
    }
}
