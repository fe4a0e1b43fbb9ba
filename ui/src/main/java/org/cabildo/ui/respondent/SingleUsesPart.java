package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.BriefChoice;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.Words;

/** Where single answers are held back further than the rest: one line, until somebody wants more. */
final class SingleUsesPart extends Section {

    private static final String AS_ALL = "";

    private final OpenDraft draft;
    private final UseMarks marks;
    private final List<Segment> segments;
    private final NativeButton opener = new NativeButton("", click -> turn());
    private final Div list = new Div();
    private final List<BriefChoice> choices = new ArrayList<>();
    private boolean isOfUse = true;

    SingleUsesPart(Definition definition, OpenDraft draft, UseMarks marks) {
        this.draft = draft;
        this.marks = marks;
        this.segments = definition.segments().stream()
                .filter(draft.form()::isAsked)
                .filter(draft::mayWriteIn)
                .toList();
        addClassName("single-uses");
        opener.addClassNames("button", "button-quiet", "single-uses-opener");
        opener.add(Localized.message("span", "respondent.single.open"));
        opener.getElement().setAttribute("aria-expanded", "false");
        list.addClassName("single-uses-list");
        list.setVisible(false);
        add(opener, list);
        decide();
    }

    /** @param isSo whether there is anything that could be held back further: nothing where all of it is already */
    void makesADifference(boolean isSo) {
        isOfUse = isSo;
        decide();
    }

    private void decide() {
        setVisible(!segments.isEmpty() && (isOfUse || marks.areAny()));
    }

    /** What others have said meanwhile. */
    void refresh() {
        choices.forEach(BriefChoice::refresh);
        marks.refresh();
        decide();
    }

    private void turn() {
        boolean opens = !list.isVisible();
        list.removeAll();
        choices.clear();
        if (opens) {
            list.add(Localized.message("p", "respondent.single.lead").withClass("soft"));
            segments.forEach(this::fill);
            if (choices.isEmpty()) {
                list.add(Localized.message("p", "respondent.single.nothing").withClass("soft"));
            }
        }
        list.setVisible(opens);
        opener.getElement().setAttribute("aria-expanded", Boolean.toString(opens));
    }

    private void fill(Segment segment) {
        segment.topics().forEach(topic -> addGroup(Words.of(topic.label()), topic.questions(), draft));
        segment.repeats().forEach(repeat -> addEntries(language -> "", repeat, draft));
    }

    /** @param outer the name of the entry around them, or nothing */
    private void addEntries(Words outer, Repeat repeat, Sheet around) {
        int number = 1;
        for (Sheet entry : around.entries(repeat).all()) {
            String which = " " + number++;
            Words title = language -> outer.in(language) + repeat.entryLabel().in(language) + which;
            addEntry(title, repeat, entry);
            repeat.repeats().forEach(inner -> addEntries(language -> title.in(language) + ", ", inner, entry));
        }
    }

    private void addEntry(Words title, Repeat repeat, Sheet entry) {
        List<Question> answered = answered(repeat.questions(), entry);
        if (!answered.isEmpty()) {
            Div group = group(title);
            group.add(row(Messages.words("respondent.single.entry"), title, entry, UseWish.ENTRY));
            answered.forEach(question -> group.add(row(question, entry)));
        }
    }

    private void addGroup(Words title, List<Question> questions, Sheet sheet) {
        List<Question> answered = answered(questions, sheet);
        if (!answered.isEmpty()) {
            Div group = group(title);
            answered.forEach(question -> group.add(row(question, sheet)));
        }
    }

    private static List<Question> answered(List<Question> questions, Sheet sheet) {
        return questions.stream()
                .filter(Shown::isShown)
                .filter(question -> !sheet.standing(question).value().isBlank())
                .toList();
    }

    private Div group(Words title) {
        Div group = new Div(new Localized("h3", title));
        group.addClassName("single-uses-group");
        list.add(group);
        return group;
    }

    private Div row(Question question, Sheet sheet) {
        Words label = Mentions.label(question, sheet);
        return row(label, label, sheet, question.name());
    }

    /** @param heard for whoever hears the list alone */
    private Div row(Words seen, Words heard, Sheet sheet, String question) {
        SheetUses uses = SheetUses.of(sheet);
        BriefChoice choice = new BriefChoice(
                language -> Messages.in(language, "respondent.single.of", heard.in(language)),
                offered(),
                () -> uses.of(question).map(ConsentUse::key).orElse(AS_ALL),
                chosen -> {
                    if (uses.say(question, ConsentUse.of(chosen))) {
                        Notice.show(Messages.words("respondent.single.met"));
                    }
                    marks.refresh();
                });
        choices.add(choice);
        Div row = new Div(new Localized("p", seen), choice);
        row.addClassName("single-use");
        return row;
    }

    /** What lets go of more would not hold: it is not offered. */
    private Map<String, Words> offered() {
        Map<String, Words> offered = new LinkedHashMap<>();
        offered.put(AS_ALL, Messages.words("respondent.single.as.all"));
        for (ConsentUse use : List.of(ConsentUse.QUOTE_WITHOUT_NAME, ConsentUse.SECRETARIAT_ONLY)) {
            offered.put(use.key(), UseMarks.words(use, draft.isAnonymous()));
        }
        return offered;
    }
}
