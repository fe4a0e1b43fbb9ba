package org.cabildo.ui.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cabildo.backend.identity.Permission;
import org.cabildo.ui.shell.StaffPage;

/** Announces this package's pages. */
@ApplicationScoped
public class StaffPages {

    @Produces
    StaffPage accounts() {
        return new StaffPage(
                StaffPage.Scope.PLATFORM, Permission.MANAGE_ACCOUNTS, "admin.accounts.title", "platform/accounts", 20);
    }

    @Produces
    StaffPage members() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.MANAGE_MEMBERS, "admin.members.title", "staff/members", 10);
    }

    @Produces
    StaffPage settings() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.CHANGE_SETTINGS, "admin.settings.title", "staff/settings", 30);
    }

    @Produces
    StaffPage signIn() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.CHANGE_SETTINGS, "admin.signin.title", "staff/sign-in", 25);
    }

    @Produces
    StaffPage tenants() {
        return new StaffPage(
                StaffPage.Scope.PLATFORM, Permission.MANAGE_TENANTS, "admin.tenants.title", "platform/tenants", 10);
    }

    @Produces
    StaffPage tokens() {
        return new StaffPage(
                StaffPage.Scope.TENANT, Permission.MANAGE_TOKENS, "admin.tokens.title", "staff/tokens", 20);
    }
}
