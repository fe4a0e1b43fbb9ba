package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;

/**
 * Tells the page which text is safe now. The page compares it with what stands in the field at that moment, and so
 * never calls a word saved that was typed after the text had left (see {@code js/save-state.js}).
 */
final class Written {

    private Written() {}

    /** The fingerprint is {@link String#hashCode()}: it has to tell two states of one field apart, nothing more. */
    static void tell(Component field, String value) {
        field.getElement()
                .executeJs(
                        "this.dispatchEvent(new CustomEvent('written', {bubbles: true, detail: {length: $0, hash: $1}}))",
                        value.length(),
                        value.hashCode());
    }
}
