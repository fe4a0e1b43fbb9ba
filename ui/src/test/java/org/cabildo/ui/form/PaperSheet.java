package org.cabildo.ui.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** Keeps answers in memory, and can be told to take none for a while. */
final class PaperSheet implements Sheet {

    final Map<String, String> answers = new HashMap<>();
    final List<Earlier> earlier = new ArrayList<>();
    boolean isBroken;

    /** What somebody else makes of the next answer; null while nobody does. */
    @Nullable Kept kept;

    /** How many comments about each answer are not settled; null of who works alone. */
    @Nullable Map<String, Long> comments;

    private final LiveForm form;
    private final @Nullable PaperEntries list;
    private final Map<String, PaperEntries> entries = new HashMap<>();

    PaperSheet(Question... questions) {
        this(Questions.form(questions), Profile.UNKNOWN);
    }

    PaperSheet(Definition definition, Profile profile) {
        this(new LiveForm(Form.of(definition).open(profile, Clock.systemUTC()), profile), null);
    }

    private PaperSheet(LiveForm form, @Nullable PaperEntries list) {
        this.form = form;
        this.list = list;
    }

    LiveForm form() {
        return form;
    }

    @Override
    public String of(String question) {
        return answers.getOrDefault(question, "");
    }

    @Override
    public Optional<Talk> talk(String question) {
        return Optional.ofNullable(comments).map(open -> new Talk() {
            @Override
            public long open() {
                return open.getOrDefault(question, 0L);
            }

            @Override
            public List<Said> all() {
                return List.of();
            }

            @Override
            public Optional<Words> say(String text) {
                throw new UnsupportedOperationException("paper is silent");
            }

            @Override
            public void settle(UUID id) {
                throw new UnsupportedOperationException("paper is silent");
            }
        });
    }

    @Override
    public Standing standing(Question question) {
        return form.standing(question, path(), of(question.name()));
    }

    @Override
    public Kept write(Question question, String value) {
        if (isBroken) {
            throw new IllegalStateException("the disk is full");
        }
        shows(question.name(), value);
        return kept == null ? new Kept(value, false) : kept;
    }

    @Override
    public void shows(String question, String value) {
        answers.put(question, value);
        form.answer(question, path(), value);
    }

    @Override
    public boolean isRevised(String question) {
        return !earlier.isEmpty();
    }

    @Override
    public List<Earlier> earlier(String question) {
        return earlier;
    }

    @Override
    public FilePlace file(Question.File question) {
        return new PaperFile();
    }

    @Override
    public PaperEntries entries(Repeat repeat) {
        return entries.computeIfAbsent(repeat.name(), name -> new PaperEntries(repeat, this));
    }

    private List<Integer> path() {
        return list == null ? List.of() : list.path(this);
    }

    /** The entries of one repeat on it. */
    static final class PaperEntries implements Entries {

        private final Repeat repeat;
        private final PaperSheet around;
        private final List<PaperSheet> all = new ArrayList<>();

        private PaperEntries(Repeat repeat, PaperSheet around) {
            this.repeat = repeat;
            this.around = around;
        }

        private List<Integer> path(PaperSheet entry) {
            List<Integer> path = new ArrayList<>(around.path());
            path.add(all.indexOf(entry));
            return path;
        }

        @Override
        public List<Sheet> all() {
            int number = around.form.entries(repeat, around.path());
            while (all.size() < number) {
                all.add(new PaperSheet(around.form, this));
            }
            return List.copyOf(all.subList(0, number));
        }

        @Override
        public boolean areAsked() {
            return around.form.isAsked(repeat, around.path());
        }

        @Override
        public PaperSheet add() {
            around.form.addEntry(repeat, around.path());
            all();
            return all.get(all.size() - 1);
        }

        @Override
        public void remove(Sheet entry) {
            int number = all.indexOf(entry);
            all.remove(number);
            around.form.removeEntry(repeat, around.path(), number);
        }

        @Override
        public boolean canRestore() {
            return false;
        }

        @Override
        public void restore(Sheet entry, int number) {
            throw new UnsupportedOperationException("paper does not bring back");
        }
    }
}
