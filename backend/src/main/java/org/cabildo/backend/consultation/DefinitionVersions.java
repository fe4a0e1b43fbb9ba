package org.cabildo.backend.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cabildo.backend.platform.Ids;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.reading.Reading;

/** What was published: kept to the byte, read once. */
@ApplicationScoped
class DefinitionVersions {

    /** By content hash: the same files are the same form, whoever published them. */
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** All of a consultation, the oldest first. */
    @Transactional
    List<DefinitionVersion> of(ConsultationId consultation) {
        return entityManager
                .createQuery(
                        "SELECT v FROM DefinitionVersion v WHERE v.consultationId = :consultation ORDER BY v.version",
                        DefinitionVersion.class)
                .setParameter("consultation", consultation.value())
                .getResultList();
    }

    @Transactional
    Form form(DefinitionVersion version) {
        Form known = read.get(version.contentHash());
        return known != null ? known : remember(readAgain(version));
    }

    /**
     * Keeps a version for good.
     *
     * @throws org.cabildo.surveys.reading.DefinitionRefused if it cannot follow the earlier ones
     */
    @Transactional(Transactional.TxType.MANDATORY)
    DefinitionVersion publish(ConsultationId consultation, Reading reading) {
        List<Definition> earlier =
                of(consultation).stream().map(this::form).map(Form::definition).toList();
        reading.requireSuccessorOf(earlier);
        DefinitionVersion version =
                new DefinitionVersion(Ids.next(clock), consultation.value(), reading.definition(), clock.instant());
        entityManager.persist(version);
        // Flushed floor by floor: the entities know each other by id only, so EclipseLink cannot order the inserts.
        entityManager.flush();
        reading.files()
                .forEach((name, content) ->
                        entityManager.persist(new DefinitionFile(Ids.next(clock), version.id(), name, content)));
        return version;
    }

    private Definition readAgain(DefinitionVersion version) {
        Definition definition = Definitions.reading(files(version.id())).definition();
        if (!definition.contentHash().equals(version.contentHash())) {
            throw new IllegalStateException("version " + version.id() + " is not what was published");
        }
        return definition;
    }

    private Map<String, byte[]> files(UUID version) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "SELECT f FROM DefinitionFile f WHERE f.definitionVersionId = :version", DefinitionFile.class)
                .setParameter("version", version)
                .getResultStream()
                .forEach(file -> files.put(file.name(), file.content()));
        return files;
    }

    private Form remember(Definition definition) {
        return read.computeIfAbsent(definition.contentHash(), hash -> Form.of(definition));
    }
}
