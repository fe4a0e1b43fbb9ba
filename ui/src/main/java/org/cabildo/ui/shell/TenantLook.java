package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import org.cabildo.backend.tenancy.settings.Colour;
import org.cabildo.backend.tenancy.settings.Look;

/** Paints a page in a tenant's colours: sets the custom properties that shell.css is built on. */
final class TenantLook {

    private static final String HALF = "80";

    private TenantLook() {}

    static void apply(Look look, UI page) {
        Colour accent = look.accent();
        page.getPage()
                .executeJs(
                        """
                        const style = document.documentElement.style;
                        const names = ['--brand', '--accent', '--accent-deep', '--accent-tint',
                          '--lumo-primary-color-50pct'];
                        names.forEach((name, i) => $0 ? style.removeProperty(name)
                          : style.setProperty(name, [$1, $2, $3, $4, $5][i]));""",
                        look.equals(Look.OWN),
                        look.brand().hex(),
                        accent.hex(),
                        Look.deep(accent).hex(),
                        Look.tint(accent).hex(),
                        accent.hex() + HALF);
    }
}
