package org.cabildo.backend.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;

/**
 * What a tenant says of itself, for those who may change it: acts in the room where the caller stands, and needs
 * {@link Permission#CHANGE_SETTINGS}. Limits need {@link Permission#MANAGE_TENANTS}.
 */
@ApplicationScoped
public class Profiles {

    @Inject
    Access access;

    @Inject
    Tenants tenants;

    @Inject
    Settings settings;

    @Inject
    Consultations consultations;

    @Inject
    Trail trail;

    /** The tenant of the room where the caller stands. */
    @Transactional
    public Profile here() {
        access.require(Permission.CHANGE_SETTINGS);
        return new Profile(tenants.here(), settings.here());
    }

    /**
     * Replaces those of label, settings and limits that are there.
     *
     * @param body as {@link ProfileJson} writes it
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong member
     */
    @Retrying
    @Transactional
    public Profile change(JsonObject body) {
        access.require(Permission.CHANGE_SETTINGS);
        ProfileChange change = ProfileChange.read(
                body, settings, consultation -> consultations.find(consultation).isPresent());
        String name = tenants.here().tenant().name();
        change.limits().ifPresent(limits -> {
            access.require(Permission.MANAGE_TENANTS);
            tenants.limit(name, limits);
            trail.note(Act.LIMITS_CHANGED);
        });
        change.label().ifPresent(label -> {
            tenants.rename(name, label);
            trail.note(Act.LABEL_CHANGED);
        });
        change.settings().ifPresent(said -> {
            settings.change(said);
            trail.note(Act.SETTINGS_CHANGED);
        });
        return here();
    }

    /** @throws ProblemException {@link ProblemType#LOGO_TOO_LARGE} or {@link ProblemType#LOGO_UNREADABLE} */
    @Retrying
    @Transactional
    public void changeLogo(byte[] picture) {
        access.require(Permission.CHANGE_SETTINGS);
        settings.changeLogo(picture);
        trail.note(Act.LOGO_CHANGED);
    }

    @Transactional
    public void removeLogo() {
        access.require(Permission.CHANGE_SETTINGS);
        settings.removeLogo();
        trail.note(Act.LOGO_REMOVED);
    }
}
