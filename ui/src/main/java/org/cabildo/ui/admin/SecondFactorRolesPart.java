package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.identity.SignInRules;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.SignInPart;
import org.cabildo.ui.shell.StillYou;

/** Which roles count only with a second factor. */
@ApplicationScoped
public class SecondFactorRolesPart implements SignInPart {

    @Inject
    SignInRules rules;

    @Inject
    StillYou stillYou;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component component() {
        Set<Role> chosen = rules.withSecondFactor();
        Map<Role, Checkbox> boxes = new LinkedHashMap<>();
        Div list = new Div();
        list.addClassName("ticks");
        list.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "second-factor-roles");
        rules.roles().forEach(role -> {
            Checkbox box = new Checkbox(chosen.contains(role));
            boxes.put(role, box);
            list.add(new Labelled<>(box, "admin.role." + role.key()));
        });
        Localized title = Localized.message("h2", "admin.signin.factor");
        title.setId("second-factor-roles");
        Section section = new Section(
                title, Localized.message("p", "admin.signin.factor.lead").withClass("soft"));
        section.addClassNames("card", "sign-in-rules");
        section.add(new EntryForm("admin.save", filled -> stillYou.before(() -> save(boxes))).with(list));
        return section;
    }

    private void save(Map<Role, Checkbox> boxes) {
        rules.needSecondFactor(boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        Notice.show(Messages.words("admin.signin.saved"));
    }
}
