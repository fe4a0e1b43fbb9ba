package org.cabildo.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.tenancy.TenantView;
import org.jspecify.annotations.Nullable;

/**
 * Where an open page stands, as its address says: in whose room, and in which consultation. Kept on the page itself,
 * because two pages of one browser can stand in two rooms.
 *
 * @param consultationOrNull null on a page that belongs to no consultation
 */
public record Whereabouts(TenantView tenant, @Nullable ConsultationView consultationOrNull) {

    /** Of the page that this request comes from; empty on pages that belong to no tenant. */
    public static Optional<Whereabouts> find() {
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(page -> Optional.ofNullable(ComponentUtil.getData(page, Whereabouts.class)));
    }

    /** For views whose address names a tenant. */
    public static Whereabouts here() {
        return find().orElseThrow(() -> new IllegalStateException("this page's address names no tenant"));
    }

    /** For views whose address names a consultation. */
    public ConsultationView consultation() {
        return findConsultation()
                .orElseThrow(() -> new IllegalStateException("this page's address names no consultation"));
    }

    public Optional<ConsultationView> findConsultation() {
        return Optional.ofNullable(consultationOrNull);
    }

    /** The languages in which this page can be read. */
    public List<Locale> languages() {
        List<Locale> both = findConsultation()
                .map(c -> c.definition().languages().stream()
                        .filter(Messages.LANGUAGES::contains)
                        .toList())
                .orElse(List.of());
        return both.isEmpty() ? Messages.LANGUAGES : both;
    }

    /** The path of this tenant's front page. */
    public String tenantPath() {
        return "t/" + tenant.name();
    }

    /** The path of this consultation's start page. */
    public String consultationPath() {
        return tenantPath() + "/" + consultation().name();
    }

    void remember(UI page) {
        ComponentUtil.setData(page, Whereabouts.class, this);
    }

    static void forget(UI page) {
        ComponentUtil.setData(page, Whereabouts.class, null);
    }
}
