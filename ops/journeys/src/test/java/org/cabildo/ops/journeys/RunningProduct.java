package org.cabildo.ops.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives journeys the running product: {@code @ExtendWith(RunningProduct.class)} and a parameter of type {@link Product}.
 *
 * <p>It is started once for all of those that run one after the other in one Java machine, on the first use, with an empty
 * embedded database, and ended after the last. Journeys share it as people share a server: each brings its own
 * organisation, and none counts on being the first. The build has two such machines side by side, each with a product, a
 * browser and ports of its own, and which journeys meet in one is chance.
 */
final class RunningProduct implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningProduct.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    /** With the invented municipality's survey beside the first consultation, and nobody's answers. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The build asks for one class at a time; the session's store closes what can be closed after the last.
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        Product.class,
                        key -> Launch.on(Launch.freshData("product-" + Launch.FORK))
                                .with("CABILDO_DEMO", "true")
                                .with("CABILDO_TRUSTED_PROXIES", "127.0.0.1")
                                .with("CABILDO_OPENID_NETWORKS", "127.0.0.0/8,::1")
                                .untilReady(),
                        Product.class);
    }
}
