package org.cabildo.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.jspecify.annotations.Nullable;

/**
 * Where an open page stands, as its address says: in whose room, and in which consultation. Kept on the page itself,
 * because two pages of one browser can stand in two rooms.
 *
 * @param settings what the tenant said of itself when the page was opened
 * @param consultationOrNull null on a page that belongs to no consultation
 */
public record Whereabouts(
        TenantView tenant,
        TenantSettings settings,
        @Nullable ConsultationView consultationOrNull) {

    /** Where a request stands that is answered without a {@link UI}. */
    private static final ThreadLocal<@Nullable Whereabouts> VISITED = new ThreadLocal<>();

    /** How long a {@link #visit} lasts. */
    public interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /** Of the page that this request comes from; empty on pages that belong to no tenant. */
    public static Optional<Whereabouts> find() {
        return Optional.ofNullable(UI.getCurrent())
                .map(page -> ComponentUtil.getData(page, Whereabouts.class))
                .or(() -> Optional.ofNullable(VISITED.get()));
    }

    /** Until it is closed, what this thread tells is told here. */
    public Visit visit() {
        VISITED.set(this);
        return VISITED::remove;
    }

    /** For views whose address names a tenant. */
    public static Whereabouts here() {
        return find().orElseThrow(() -> new IllegalStateException("this page's address names no tenant"));
    }

    /** The same room, in that consultation. */
    public Whereabouts in(ConsultationView consultation) {
        return new Whereabouts(tenant, settings, consultation);
    }

    /** For views whose address names a consultation. */
    public ConsultationView consultation() {
        return findConsultation()
                .orElseThrow(() -> new IllegalStateException("this page's address names no consultation"));
    }

    public Optional<ConsultationView> findConsultation() {
        return Optional.ofNullable(consultationOrNull);
    }

    /** The tenant's name, as people read it. */
    public Words label() {
        return language -> settings.label(language).orElse(tenant.label());
    }

    /** The languages in which this page can be read, the tenant's default language first. */
    public List<Locale> languages() {
        return settings.languages();
    }

    /** Languages in which the consultation has texts for which nobody vouches, and lacks some. */
    public List<Locale> translations() {
        return findConsultation()
                .map(asked -> asked.definition().translations())
                .orElse(List.of());
    }

    /** Whether it is the consultation that asks this, and not the product for its own part. */
    public boolean asks(String question) {
        return findConsultation()
                .flatMap(asked -> asked.definition().question(question))
                .isPresent();
    }

    public boolean isTranslatedFor(Locale reader) {
        return translations().stream()
                .anyMatch(language -> language.getLanguage().equals(reader.getLanguage()));
    }

    /** The path of this tenant's front page. */
    public String tenantPath() {
        return "t/" + tenant.name();
    }

    /** The path of this consultation's start page. */
    public String consultationPath() {
        return tenantPath() + "/" + consultation().name();
    }

    /** The path of this consultation's start page in plain HTML. */
    public String lightPath() {
        return "light/" + tenant.name() + "/" + consultation().name();
    }

    /** The path of what everyone may read of this consultation's results. */
    public String resultsPath() {
        return "public/" + tenant.name() + "/" + consultation().name();
    }

    void remember(UI page) {
        ComponentUtil.setData(page, Whereabouts.class, this);
    }

    static void forget(UI page) {
        ComponentUtil.setData(page, Whereabouts.class, null);
    }
}
