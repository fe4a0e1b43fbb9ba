package org.cabildo.backend.tenancy.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.RoomChanged;

/** The settings of the tenant in whose room the caller stands. Who may change them, the room above decides. */
@ApplicationScoped
public class Settings {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Instance<Wordings> wordings;

    @Inject
    Event<RoomChanged> changed;

    /** What the tenant says of itself, as it is stored now. */
    @Transactional
    public TenantSettings here() {
        TenantSettings said = row().map(row -> SettingsReader.stored().read(json(row.document()), ""))
                .orElse(TenantSettings.NONE);
        return said.withLogo(entityManager
                .createQuery("SELECT l.contentHash FROM Logo l", String.class)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    /**
     * Checks what is asked for, without storing it.
     *
     * @param pointer where it stands in the request's body
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong member
     */
    public TenantSettings check(JsonObject asked, String pointer) {
        return SettingsReader.asking(this::pattern).read(asked, pointer);
    }

    /** All but the logo is replaced. */
    @Transactional
    public void change(TenantSettings settings) {
        SettingsRow row = row().orElseGet(() -> new SettingsRow(Ids.next(clock)));
        row.says(settings, clock.instant());
        entityManager.persist(row);
        changed.fire(new RoomChanged());
    }

    /** @return empty without a logo */
    @Transactional
    public Optional<LogoView> logo() {
        return logoRow().map(Logo::view);
    }

    /**
     * @param picture PNG or JPEG, at most 200 kB
     * @throws ProblemException {@link ProblemType#LOGO_TOO_LARGE} or {@link ProblemType#LOGO_UNREADABLE}
     */
    @Transactional
    public void changeLogo(byte[] picture) {
        byte[] png = LogoImage.png(picture);
        Logo logo = logoRow().orElseGet(() -> new Logo(Ids.next(clock)));
        logo.shows(png);
        entityManager.persist(logo);
        changed.fire(new RoomChanged());
    }

    /** From then on there is none. */
    @Transactional
    public void removeLogo() {
        logoRow().ifPresent(entityManager::remove);
        changed.fire(new RoomChanged());
    }

    private Optional<String> pattern(String key) {
        return wordings.stream()
                .map(words -> words.pattern(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SettingsRow> row() {
        return entityManager
                .createQuery("SELECT s FROM SettingsRow s", SettingsRow.class)
                .getResultStream()
                .findFirst();
    }

    private Optional<Logo> logoRow() {
        return entityManager
                .createQuery("SELECT l FROM Logo l", Logo.class)
                .getResultStream()
                .findFirst();
    }

    private static JsonObject json(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }
}
