package org.cabildo.ops.database;

import java.nio.file.Path;
import java.util.List;

/** A database server's program: how it is set up, started and closed to strangers. */
interface ServerSoftware {

    /** The command that fills an empty folder with the server's own tables. */
    List<String> initialise(Path data);

    Path program();

    /** Options beyond those that every server of ours gets. */
    List<String> options();

    /** Statements that leave nobody but the given account to connect. */
    List<String> lockingOut();
}
