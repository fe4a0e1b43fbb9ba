package org.cabildo.surveys.exchange.xlsform;

import java.util.List;

/** The sheet {@code survey} with what stands in what. */
sealed interface Part {

    SheetRow row();

    record Ask(SheetRow row, TypeCell type) implements Part {}

    record Group(SheetRow row, List<Part> parts) implements Part {}

    record Loop(SheetRow row, List<Part> parts) implements Part {}

    /** Whether it is this one of our own parts. */
    default boolean is(String part) {
        return row().get(Own.PART).equals(part);
    }
}
