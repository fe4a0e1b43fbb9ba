package org.cabildo.ops.journeys;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages that there are, as their classes declare them: {@code t/:tenant/:consultation/results}. */
final class Routes {

    private static final String ROUTE = "com.vaadin.flow.router.Route";
    private static final String ALIAS = "com.vaadin.flow.router.RouteAlias";
    private static final String ALIASES = ALIAS + "$Container";

    private Routes() {}

    static TreeSet<String> all() {
        TreeSet<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes())) {
            type.getAnnotations().stream().flatMap(Routes::values).forEach(routes::add);
        }
        if (routes.isEmpty()) {
            throw new IllegalStateException("no page in " + classes());
        }
        return routes;
    }

    private static Stream<String> values(JavaAnnotation<?> annotation) {
        String type = annotation.getRawType().getName();
        if (type.equals(ROUTE) || type.equals(ALIAS)) {
            return Stream.of((String) annotation.get("value").orElse(""));
        }
        if (type.equals(ALIASES)) {
            return Stream.of((JavaAnnotation<?>[]) annotation.get("value").orElseThrow())
                    .flatMap(Routes::values);
        }
        return Stream.empty();
    }

    private static Path classes() {
        return Path.of(System.getProperty("cabildo.root", "../.."), "ui", "target", "classes");
    }
}
