package org.cabildo.backend.identity;

import java.util.UUID;

/** An account is being removed, in this transaction. What stands elsewhere of its person goes with it. */
public record AccountGoes(UUID account, String email) {

    @Override
    public String toString() {
        return "AccountGoes[" + account + "]";
    }
}
