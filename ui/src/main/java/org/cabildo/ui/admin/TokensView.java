package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.identity.ApiTokens;
import org.cabildo.backend.identity.IssuedToken;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.identity.TokenView;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;
import org.cabildo.ui.shell.Words;

/** What programs may do in the tenant's room: tokens, each for one role and a limited time. */
@Route(value = "t/:tenant/staff/tokens", layout = ShellLayout.class)
public class TokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> LIVES = List.of("30", "90", "365");

    private final ApiTokens tokens;
    private final Members members;
    private final Clock clock;
    private final StillYou stillYou;
    private final Div told = new Div();
    private final Div list = new Div();

    @Inject
    public TokensView(ApiTokens tokens, Members members, Clock clock, StillYou stillYou) {
        this.tokens = tokens;
        this.members = members;
        this.clock = clock;
        this.stillYou = stillYou;
        addClassNames("page", "staff-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
        removeAll();
        add(
                Localized.message("h1", "admin.tokens.title"),
                Localized.message("p", "admin.tokens.lead").withClass("lead"),
                issue(),
                told,
                list);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.tokens.title");
    }

    private Component issue() {
        Select<String> life = new Select<>();
        life.setItems(LIVES);
        life.setItemLabelGenerator(
                days -> Messages.in(UI.getCurrent().getLocale(), "admin.tokens.days", Integer.valueOf(days)));
        life.setValue(LIVES.get(1));
        Section section = new Section(Localized.message("h2", "admin.tokens.issue"));
        section.addClassName("card");
        section.add(new EntryForm("admin.tokens.issue.go", filled -> stillYou.before(() -> issue(filled)))
                .with("name", new Labelled<>(new TextField(), "admin.tokens.name"))
                .with("role", new Labelled<>(Roles.choice(members.grantable()), "admin.role"))
                .with("expiresAt", new Labelled<>(life, "admin.tokens.life")));
        return section;
    }

    private void issue(JsonObject filled) {
        IssuedToken issued = tokens.issue(ending(filled));
        Words title = Messages.words("admin.tokens.told", filled.getString("name"));
        told.removeAll();
        told.add(new ToldOnce(title, CopyField.text(title, issued.secret().value())));
        fill();
    }

    /** As the service takes it: a moment instead of a number of days. */
    private JsonObject ending(JsonObject filled) {
        Duration life = Duration.ofDays(Long.parseLong(filled.getString("expiresAt")));
        return Json.createObjectBuilder(filled)
                .add("expiresAt", clock.instant().plus(life).toString())
                .build();
    }

    private void fill() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        tokens.list().forEach(token -> rows.add(row(token)));
        Section section = new Section(Localized.message("h2", "admin.tokens.present"));
        section.addClassName("card");
        section.add(
                rows.getChildren().findAny().isEmpty()
                        ? Localized.message("p", "admin.tokens.none").withClass("soft")
                        : rows);
        list.removeAll();
        list.add(section);
    }

    private ListItem row(TokenView token) {
        Span below = new Span();
        below.addClassName("soft");
        boolean isOver = token.expiresAt().isBefore(clock.instant());
        below.add(
                Localized.message("span", isOver ? "admin.tokens.over" : "admin.tokens.until"),
                new Span(" "),
                new Moment(token.expiresAt(), Moment.Style.DEADLINE));
        Optional<String> issuer = token.issuedBy();
        issuer.ifPresent(
                name -> below.add(new Span(" · "), new Localized("span", Messages.words("admin.tokens.by", name))));
        NativeButton revoke = new NativeButton(
                "",
                click -> new Sure(
                                Messages.words("admin.tokens.revoke.sure", token.name()), "admin.tokens.revoke", () -> {
                                    tokens.revoke(token.id());
                                    fill();
                                })
                        .open());
        revoke.addClassNames("button", "button-quiet");
        revoke.add(Localized.message("span", "admin.tokens.revoke"), Localized.heard(token.name()));
        return new ListItem(
                new Div(new Span(token.name()), below), Roles.name(token.role()).withClass("tag"), revoke);
    }
}
