package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;

/** Light, dark, or as the device is. The browser turns the page by itself; {@link EarlyLook} brings what does it. */
@Tag("look-switch")
final class LookSwitch extends Component implements HasComponents, HasStyle, LocaleChangeObserver {

    private static final List<String> LOOKS = List.of("light", "dark", "device");

    LookSwitch() {
        addClassNames("look-switch", "no-print");
        getElement().setAttribute("role", "group");
        LOOKS.forEach(look -> add(button(look)));
    }

    private static NativeButton button(String look) {
        NativeButton button = new NativeButton();
        button.addClassName("look-" + look);
        button.getElement().setAttribute("data-look", look);
        button.add(Localized.message("span", "shell.look." + look));
        return button;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", Messages.in(event.getLocale(), "shell.look"));
    }
}
