package org.cabildo.ui.light;

final class FilePage {
    static final String NAME = "file";
}
