package org.cabildo.backend.tenancy.settings;

import java.util.Optional;

/** Words of the product that a tenant may put its own in the place of. Who speaks them, the room above this one knows. */
public interface Wordings {

    /** The product's own words for a key, with places such as {0} to fill in; empty if nothing speaks by that key. */
    Optional<String> pattern(String key);
}
