package org.cabildo.ops.launcher;

import java.sql.SQLException;
import org.cabildo.ops.database.DatabaseCheck;

/** How the application gets to its database. */
record DatabaseAccess(String url, String user, String password) {

    /**
     * Connects once, so that a wrong address is told in a second and not by a deployment that fails after a minute.
     *
     * @throws StartFailed if it cannot be used
     */
    void check() {
        try {
            DatabaseCheck.check(url, user, password);
        } catch (SQLException e) {
            throw new StartFailed(
                    "The database of CABILDO_DB_URL, %s, cannot be used: %s".formatted(this, Reasons.root(e)), e);
        }
    }

    /** Without the password, nor the parameters, which may hold a secret too. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//") + " as " + user;
    }
}
