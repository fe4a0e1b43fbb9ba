package org.cabildo.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.identity.Vouched;
import org.cabildo.ui.shell.StaffPage.Scope;

/** What someone who is signed in may go to from where they stand. */
@ApplicationScoped
public class StaffMenu {

    @Inject
    SignIns signIns;

    @Inject
    Access access;

    @Inject
    Vouched vouched;

    @Any
    @Inject
    Instance<StaffPage> pages;

    /**
     * @param path without a slash at the beginning
     * @param within those of the pages that are reached from it
     */
    public record Link(String labelKey, String path, List<String> within) {}

    Optional<AccountView> who() {
        return signIns.who();
    }

    /** Of the person's own page: whom a tenant's provider has let in, in that tenant's room. */
    String accountPath(Optional<Whereabouts> here) {
        return vouched.isCaller()
                ? here.map(place -> place.tenantPath() + "/staff/account").orElse("account")
                : "account";
    }

    /** Of the consultation first, then of the tenant, then of the platform. */
    List<Link> links(Optional<Whereabouts> here) {
        return Stream.of(Scope.CONSULTATION, Scope.TENANT, Scope.PLATFORM)
                .flatMap(scope -> pages(scope, here))
                .toList();
    }

    private Stream<Link> pages(Scope scope, Optional<Whereabouts> here) {
        return place(scope, here).stream()
                .flatMap(place -> pages.stream()
                        .filter(page -> page.scope() == scope)
                        .filter(page -> access.allows(page.needs()))
                        .filter(page -> scope == Scope.PLATFORM
                                || here.filter(page.isOffered()).isPresent())
                        .sorted(Comparator.comparing(StaffPage::order))
                        .map(page -> link(page, place)));
    }

    /** Of that consultation alone; empty for who is not signed in, or has nothing to do there. */
    public List<Link> ofConsultation(Whereabouts consultation) {
        return pages(Scope.CONSULTATION, Optional.of(consultation)).toList();
    }

    private static Link link(StaffPage page, String place) {
        return new Link(
                page.labelKey(),
                place + page.path(),
                page.within().stream().map(path -> place + path).toList());
    }

    private static Optional<String> place(Scope scope, Optional<Whereabouts> here) {
        return switch (scope) {
            case PLATFORM -> Optional.of("");
            case TENANT -> here.map(place -> place.tenantPath() + "/");
            case CONSULTATION ->
                here.filter(place -> place.findConsultation().isPresent()).map(place -> place.consultationPath() + "/");
        };
    }
}
