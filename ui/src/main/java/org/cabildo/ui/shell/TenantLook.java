package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.tenancy.settings.Colour;
import org.cabildo.backend.tenancy.settings.DarkLook;
import org.cabildo.backend.tenancy.settings.Look;

/**
 * Paints a page in a tenant's colours: sets the custom properties that shell.css looks for, for the light and the dark.
 */
final class TenantLook {

    private TenantLook() {}

    static void apply(Look look, UI page) {
        page.getPage().executeJs("""
                        const style = document.documentElement.style;
                        const colours = $0.split(' ');
                        ['brand', 'accent', 'accent-deep', 'accent-tint'].flatMap((name) => [name, `${name}-dark`])
                          .forEach((name, i) => colours[i] ? style.setProperty(`--tenant-${name}`, colours[i])
                            : style.removeProperty(`--tenant-${name}`));""", colours(look));
    }

    /** In the order of the names, light and dark in turn; none for the product's own, which shell.css knows. */
    private static String colours(Look look) {
        if (look.equals(Look.OWN)) {
            return "";
        }
        DarkLook dark = DarkLook.of(look);
        return Stream.of(
                        look.brand(),
                        dark.brand(),
                        look.accent(),
                        dark.accent(),
                        Look.deep(look.accent()),
                        DarkLook.deep(dark.accent()),
                        Look.tint(look.accent()),
                        DarkLook.tint(dark.accent()))
                .map(Colour::hex)
                .collect(Collectors.joining(" "));
    }
}
