package org.cabildo.ui.results;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The parameters of a page's address. */
record QueryString(QueryParameters parameters) {

    /** The first value of this name; null if there is none, or an empty one. */
    @Nullable String value(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
