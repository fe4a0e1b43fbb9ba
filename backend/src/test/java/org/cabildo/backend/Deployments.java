package org.cabildo.backend;

import java.io.File;
import java.util.Objects;
import org.cabildo.backend.aggregation.RoomCountsResource;
import org.cabildo.backend.export.RoomExportResource;
import org.cabildo.backend.protection.RoomRetentionResource;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the in-container tests deploy: the backend as it is packaged, with its libraries, and a door for tests. Once for
 * all of them, as people share a server; each test has a room of its own.
 */
@ArquillianSuiteDeployment
public final class Deployments {

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"" + " bean-discovery-mode=\"all\"/>";

    private Deployments() {}

    @Deployment
    public static WebArchive backend() {
        File[] libraries = Objects.requireNonNull(
                new File(System.getProperty("cabildo.libraries")).listFiles(), "cabildo.libraries");
        return ShrinkWrap.create(WebArchive.class, "cabildo.war")
                .addAsLibraries(libraries)
                .addAsLibrary(new File(System.getProperty("cabildo.jar")), "cabildo-backend.jar")
                .addClasses(
                        RoomResource.class,
                        RoomDraftResource.class,
                        RoomFaultResource.class,
                        RoomFileResource.class,
                        RoomSignInResource.class,
                        RoomTallyResource.class,
                        RoomCountsResource.class,
                        RoomExportResource.class,
                        RoomExportResource.Left.class,
                        RoomRetentionResource.class,
                        NextVersion.class,
                        Typing.class,
                        DraftIT.class,
                        DraftUseIT.class,
                        AnonymousDraftIT.class,
                        AmendmentIT.class,
                        TeamworkIT.class,
                        ContributionIT.class,
                        SecondStepIT.class,
                        PasskeyIT.class,
                        SoftDevice.class,
                        Visitor.class,
                        WordsOfTests.class)
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    }
}
