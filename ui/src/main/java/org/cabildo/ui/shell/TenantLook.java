package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.backend.tenancy.settings.Colour;
import org.cabildo.backend.tenancy.settings.DarkLook;
import org.cabildo.backend.tenancy.settings.Look;

/**
 * Paints a page in a tenant's colours: sets the custom properties that shell.css looks for, for the light and the dark.
 */
public final class TenantLook {

    private static final List<String> NAMES = Stream.of("brand", "accent", "accent-deep", "accent-tint")
            .flatMap(name -> Stream.of(name, name + "-dark"))
            .map(name -> "--tenant-" + name)
            .toList();

    private TenantLook() {}

    static void apply(Look look, UI page) {
        page.getPage().executeJs("""
                        const style = document.documentElement.style;
                        const colours = $1.split(' ');
                        $0.split(' ').forEach((name, i) => colours[i] ? style.setProperty(name, colours[i])
                          : style.removeProperty(name));""", String.join(" ", NAMES), colours(look));
    }

    /** The same as the declarations of a style sheet; none for the product's own. */
    public static String declarations(Look look) {
        String[] colours = colours(look).split(" ");
        return colours.length < NAMES.size()
                ? ""
                : IntStream.range(0, NAMES.size())
                        .mapToObj(i -> NAMES.get(i) + ":" + colours[i] + ";")
                        .collect(Collectors.joining());
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
