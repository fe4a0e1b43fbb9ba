package org.cabildo.ops.launcher;

import java.util.List;

/** The addresses that the product is known by: the first consultation's, and the machine's. */
final class Addresses {

    static final String CONSULTATION_PAGE = "/t/cartagena40/brasilia-2024";
    static final String RESULTS_PAGE = CONSULTATION_PAGE + "/results";
    static final String CONSULTATIONS = "/api/v1/tenants/cartagena40/consultations";
    static final String CONSULTATION = CONSULTATIONS + "/brasilia-2024";
    /** Of the invented municipality, which is there for a demonstration only. */
    static final String DEMO_PAGE = "/t/puerto-sereno/municipal-services";

    static final String DEMO_CONSULTATION = "/api/v1/tenants/puerto-sereno/consultations/municipal-services";
    /** The first consultation's, and the invented municipality's. */
    static final List<String> TENANTS = List.of("cartagena40", "puerto-sereno");

    static final String SIGN_IN_PAGE = "/sign-in";
    static final String OPENAPI = "/openapi";
    static final String READY = "/health/ready";

    /** What has to answer before the product is called ready. */
    static final List<String> PROOF = List.of(READY, CONSULTATION_PAGE, CONSULTATIONS);

    private Addresses() {}
}
