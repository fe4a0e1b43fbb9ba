package org.cabildo.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The head of every page. Every stylesheet in {@code webapp/css} is linked, so that a package brings its own as
 * {@code css/{package}.css} without being registered anywhere. Nothing comes from another server.
 */
public class AppShell implements AppShellConfigurator {

    /** What a package says of its own pages outranks what is said for all. */
    private static final Comparator<String> COMMON_FIRST = Comparator.comparing(
                    (String path) -> !path.equals("css/shell.css"))
            .thenComparing(Comparator.naturalOrder());

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addLink("icon", "icons/favicon.svg");
        stylesheets(settings.getRequest().getService().getContext())
                .forEach(stylesheet -> settings.addLink("stylesheet", stylesheet));
    }

    private static List<String> stylesheets(VaadinContext context) {
        Set<String> found = ((VaadinServletContext) context).getContext().getResourcePaths("/css/");
        return found == null
                ? List.of()
                : found.stream()
                        .map(path -> path.substring(1))
                        .sorted(COMMON_FIRST)
                        .toList();
    }
}
