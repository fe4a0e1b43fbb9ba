package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.cabildo.ui.shell.Localized;

/** Recovery codes at the one moment when they can be told, to be copied or printed. */
final class RecoveryCodesTold extends Section {

    RecoveryCodesTold(List<String> codes) {
        addClassNames("card", "told-once", "recovery-codes");
        getElement().setAttribute("role", "status");
        OrderedList list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        NativeButton copy = new NativeButton("");
        copy.addClassNames("button", "button-secondary", "copy-codes");
        copy.add(
                Localized.message("span", "shell.copy").withClass("copy"),
                Localized.message("span", "shell.copied").withClass("copied"));
        copy.getElement().setAttribute("aria-live", "polite");
        copy.getElement().executeJs("""
                        this.addEventListener('click', () => navigator.clipboard?.writeText($0).then(() => {
                          this.classList.add('is-copied');
                          setTimeout(() => this.classList.remove('is-copied'), 2500);
                        }));""", String.join("\n", codes));
        NativeButton print = new NativeButton("");
        print.addClassNames("button", "button-secondary");
        print.getElement().setAttribute("data-act", "print");
        print.add(Localized.message("span", "admin.recovery.print"));
        Div buttons = new Div(copy, print);
        buttons.addClassName("told-buttons");
        add(
                Localized.message("h2", "admin.recovery.told"),
                Localized.message("p", "admin.recovery.keep"),
                list,
                buttons);
    }
}
