package org.cabildo.ui.respondent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Discussion;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.EntryId;
import org.cabildo.backend.team.AnswerPlace;
import org.cabildo.ui.form.Talk;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What those who work on a draft say about its answers, as its page last knew it. */
final class Talks {

    private final Discussion discussion;
    private final DraftKey key;
    private final boolean isOfATeam;
    private Map<AnswerPlace, Long> open = Map.of();

    /** @param isOfATeam whether there is anybody to talk to */
    Talks(Discussion discussion, DraftKey key, boolean isOfATeam) {
        this.discussion = discussion;
        this.key = key;
        this.isOfATeam = isOfATeam;
        look();
    }

    /** @param entry the entry of a repeat, or null outside one */
    Optional<Talk> about(@Nullable EntryId entry, String question) {
        return isOfATeam ? Optional.of(new AboutAnswer(entry, question)) : Optional.empty();
    }

    /** @return whether something was said, or settled, since the last time */
    boolean look() {
        Map<AnswerPlace, Long> before = open;
        open = isOfATeam ? discussion.open(key) : Map.of();
        return !open.equals(before);
    }

    private final class AboutAnswer implements Talk {

        private final @Nullable EntryId entry;
        private final String question;

        AboutAnswer(@Nullable EntryId entry, String question) {
            this.entry = entry;
            this.question = question;
        }

        @Override
        public long open() {
            return open.entrySet().stream()
                    .filter(place -> isHere(place.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        private boolean isHere(AnswerPlace place) {
            UUID here = entry == null ? place.draft() : entry.value();
            return place.question().equals(question) && place.entry().equals(here);
        }

        @Override
        public List<Said> all() {
            return discussion.about(key, entry, question).stream()
                    .map(said -> new Said(said.id(), said.author(), said.text(), said.saidAt(), said.isSettled()))
                    .toList();
        }

        @Override
        public Optional<Words> say(String text) {
            try {
                discussion.say(key, entry, question, text);
            } catch (ProblemException refused) {
                return Optional.of(refused.errors().stream()
                        .findFirst()
                        .<Words>map(error -> error::message)
                        .orElseThrow(() -> refused));
            }
            look();
            return Optional.empty();
        }

        @Override
        public void settle(UUID id) {
            discussion.settle(key, id);
            look();
        }
    }
}
