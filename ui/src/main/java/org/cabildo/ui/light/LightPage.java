package org.cabildo.ui.light;

import java.io.IOException;
import org.cabildo.backend.platform.ProblemException;

/** What stands at one address below that of a consultation. A problem that it throws is shown as a page. */
interface LightPage {

    /** The first step of its address; empty for the start page. */
    String name();

    /** @throws ProblemException if there is nothing to show */
    void show(Visit visit) throws IOException;

    /** @throws ProblemException if nothing was done */
    void take(Visit visit, Posted posted) throws IOException;

    /** Whether it reads what is posted by itself, as it comes. */
    default boolean reads(Visit visit) {
        return false;
    }
}
