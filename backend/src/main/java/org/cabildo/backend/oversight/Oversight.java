package org.cabildo.backend.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.audit.Entry;
import org.cabildo.backend.audit.EntryFilter;
import org.cabildo.backend.audit.HeadView;
import org.cabildo.backend.audit.Records;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.StaffNames;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The record of the tenant in whose room the caller stands, for {@link Permission#READ_RECORD}; and the platform's, for
 * {@link Permission#READ_PLATFORM_RECORD}.
 */
@ApplicationScoped
public class Oversight {

    static final int LARGEST_PAGE = 200;

    /** Those who are offered to choose among. */
    private static final int MOST_ACTORS = 500;

    /** A search that fits more people than this says nothing. */
    private static final int MOST_PEOPLE = 20;

    /** Entries that are read at once for a file. */
    private static final int PORTION = 1_000;

    @Inject
    Access access;

    @Inject
    Records records;

    @Inject
    StaffNames names;

    @Inject
    Naming naming;

    @Inject
    Trail trail;

    /** Where the record ends, and what the last check found. */
    public HeadView head(Chain chain) {
        require(chain);
        return records.head(chain);
    }

    /** Looks at every entry, and keeps what it finds. Takes some seconds for a million. */
    public HeadView check(Chain chain) {
        require(chain);
        return records.check(chain);
    }

    /**
     * Entries that are looked for, the newest first.
     *
     * @param before the {@code next} of the page before; null for the first page
     * @param size 1 to {@link #LARGEST_PAGE}; more is cut to that
     * @throws ProblemException if the caller may not read the record
     */
    public RecordPage page(Chain chain, RecordQuery query, @Nullable Long before, int size) {
        require(chain);
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        Records.Found looked = records.page(chain, filter(query), before, limit + 1);
        List<Entry> found = looked.entries();
        List<Entry> shown = found.size() > limit ? found.subList(0, limit) : found;
        if (found.size() > limit) {
            return new RecordPage(
                    naming.named(chain, shown), shown.get(limit - 1).number());
        }
        return new RecordPage(naming.named(chain, shown), looked.downTo() > 1 ? looked.downTo() : null);
    }

    private EntryFilter filter(RecordQuery query) {
        return new EntryFilter(
                RecordQuery.orNull(query.who()),
                RecordQuery.orNull(query.act()),
                query.begin(),
                query.end(),
                query.searched().map(this::mentions).orElse(null));
    }

    private Set<String> mentions(String search) {
        Set<String> mentions = new HashSet<>();
        names.accountsCalled(search, MOST_PEOPLE).forEach(id -> mentions.add("account:" + id));
        // Nothing else stands in a record; what has other letters can only be somebody's name.
        Optional.of(search).filter(text -> text.matches("[A-Za-z0-9._:/-]+")).ifPresent(mentions::add);
        return mentions;
    }

    /**
     * Everyone who has an entry, with what they are called, if they are called anything.
     *
     * @throws ProblemException if the caller may not read the record
     */
    public Map<String, Optional<String>> actors(Chain chain) {
        require(chain);
        List<String> actors = records.actors(chain, MOST_ACTORS);
        Map<String, String> called = naming.called(chain, actors);
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        actors.forEach(actor -> all.put(actor, Optional.ofNullable(called.get(actor))));
        return all;
    }

    /** Takes one entry after the other. */
    @FunctionalInterface
    public interface Taker {

        void take(RecordedAct act) throws IOException;
    }

    /**
     * Before the record is taken out: notes that it is.
     *
     * @param format the ending of the file's name
     * @throws ProblemException if the caller may not read the record
     */
    public void takingOut(Chain chain, String format) {
        require(chain);
        trail.noteAlone(chain == Chain.TENANT ? Act.RECORD_TAKEN_OUT : Act.PLATFORM_RECORD_TAKEN_OUT, format);
    }

    /**
     * Every entry, the first first, some at a time.
     *
     * @throws ProblemException {@link ProblemType#FORBIDDEN} and the like
     */
    public void each(Chain chain, Taker taker) throws IOException {
        require(chain);
        List<Entry> some = records.after(chain, 0, PORTION);
        while (!some.isEmpty()) {
            for (RecordedAct act : naming.named(chain, some)) {
                taker.take(act);
            }
            some = records.after(chain, some.get(some.size() - 1).number(), PORTION);
        }
    }

    private void require(Chain chain) {
        access.require(chain == Chain.TENANT ? Permission.READ_RECORD : Permission.READ_PLATFORM_RECORD);
    }
}
