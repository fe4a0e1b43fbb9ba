package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;

/** Addresses that are a key by themselves leave the window, and its history, at once. */
final class SecretAddresses {

    private SecretAddresses() {}

    /** Shows another address in place of the one that the page came by. */
    static void hide(UI page, String path) {
        page.getPage().executeJs("history.replaceState(history.state, '', new URL($0, document.baseURI).href)", path);
    }
}
