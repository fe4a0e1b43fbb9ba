package org.cabildo.ui.shell;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;

/**
 * The scripts that every page loads one after another, each because of the one before: asked for at once, three round
 * trips become one. Their names change with what is in them.
 */
final class FirstScripts {

    private static final String BUILD = "VAADIN/build/";
    private static final String FILES = "/WEB-INF/classes/META-INF/VAADIN/webapp/" + BUILD;
    private static final List<String> NAMES = List.of("FlowBootstrap-", "generated-flow-imports-", "FlowClient-");

    private FirstScripts() {}

    /** Their addresses, as in a page's head. */
    static List<String> in(ServletContext context) {
        Set<String> files = context.getResourcePaths(FILES);
        return files == null
                ? List.of()
                : files.stream()
                        .map(path -> path.substring(FILES.length()))
                        .filter(file -> file.endsWith(".js") && NAMES.stream().anyMatch(file::startsWith))
                        .sorted()
                        .map(file -> BUILD + file)
                        .toList();
    }
}
