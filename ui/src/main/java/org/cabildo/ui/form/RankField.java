package org.cabildo.ui.form;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.shared.InputField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        waiting.removeAll();
        offered.stream().filter(choice -> !order.contains(choice)).forEach(choice -> waiting.add(placing(choice)));
        waiting.setVisible(waiting.getComponentCount() > 0 && !isReadOnly());
        progress.say(Messages.words("form.rank.progress", order.size(), offered.size()));
        progress.setVisible(!order.isEmpty() && order.size() < offered.size());
    }

    private RankRow row(Choice choice) {
        return new RankRow(choice, order.indexOf(choice), order.size(), isReadOnly(), this::move, this::takeOut);
    }

    private NativeButton placing(Choice choice) {
        NativeButton button = new NativeButton("", click -> place(choice));
        button.addClassName("rank-choice");
        button.add(
                new Localized("span", choice.label()::in),
                Localized.message("span", "form.rank.place", order.size() + 1).withClass("visually-hidden"));
        return button;
    }

    private void place(Choice choice) {
        int next = indexWaiting(choice);
        order.add(choice);
        reorder(choice);
        int left = waiting.getComponentCount();
        if (left > 0) {
            ((NativeButton) waiting.getComponentAt(Math.min(next, left - 1))).focus();
        } else {
            rowOf(choice).focus(0);
        }
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
        ((NativeButton) waiting.getComponentAt(indexWaiting(choice))).focus();
    }

    private void reorder(Choice moved) {
        draw();
        int place = order.indexOf(moved) + 1;
        Words name = moved.label()::in;
        announcement.say(
                place == 0
                        ? language -> Messages.in(language, "form.rank.out", name.in(language))
                        : language -> Messages.in(language, "form.rank.moved", name.in(language), place, order.size()));
        updateValue();
    }

    private RankRow rowOf(Choice choice) {
        return rows.get(order.indexOf(choice));
    }
}
