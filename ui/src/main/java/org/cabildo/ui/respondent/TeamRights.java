package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.ui.shell.Localized;

/** Who may do what, as the service decides it. */
final class TeamRights extends NativeDetails {

    TeamRights() {
        addClassName("team-rights");
        setSummary(Localized.message("span", "respondent.team.rights"));
        NativeTableRow roles = new NativeTableRow(new NativeTableHeaderCell());
        for (TeamRole role : TeamRole.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.add(Localized.message("span", "respondent.team.role." + role.key()));
            roles.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(roles));
        NativeTableBody body = new NativeTableBody();
        for (TeamPermission permission : TeamPermission.values()) {
            body.add(row(permission));
        }
        table.add(body);
        Div scrolled = new Div(table);
        scrolled.addClassName("table-scroll");
        scrolled.getElement().setAttribute("tabindex", "0");
        setContent(scrolled);
    }

    private static NativeTableRow row(TeamPermission permission) {
        NativeTableHeaderCell what = new NativeTableHeaderCell();
        what.getElement().setAttribute("scope", "row");
        what.add(Localized.message("span", "respondent.team.right." + permission.key()));
        NativeTableRow row = new NativeTableRow(what);
        for (TeamRole role : TeamRole.values()) {
            NativeTableCell cell = new NativeTableCell();
            cell.add(Localized.message(
                    "span", permission.isOf(role) ? "respondent.team.may" : "respondent.team.may.not"));
            cell.setClassName("is-no", !permission.isOf(role));
            row.add(cell);
        }
        return row;
    }
}
