package org.cabildo.surveys.definition;

import java.util.List;

/**
 * Who answers, as far as conditions ask about it. Its names can be used in every condition, and no question has them.
 *
 * @param stakeholderGroup one of {@link Definition#STAKEHOLDER_GROUPS}; empty if it is not known
 * @param country one of {@link Definition#COUNTRIES}; empty if it is not known
 */
public record Profile(String stakeholderGroup, String country) {

    public static final String STAKEHOLDER_GROUP = "stakeholder_group";
    public static final String COUNTRY = "country";

    /** In the order in which they are asked. */
    public static final List<String> NAMES = List.of(STAKEHOLDER_GROUP, COUNTRY);

    public static final Profile UNKNOWN = new Profile("", "");

    /** What a condition sees under this name; the empty string for any other. */
    public String of(String name) {
        return switch (name) {
            case STAKEHOLDER_GROUP -> stakeholderGroup;
            case COUNTRY -> country;
            default -> "";
        };
    }

    /** The choice list that the value of this name is from. */
    public static String list(String name) {
        return name.equals(STAKEHOLDER_GROUP) ? Definition.STAKEHOLDER_GROUPS : Definition.COUNTRIES;
    }
}
