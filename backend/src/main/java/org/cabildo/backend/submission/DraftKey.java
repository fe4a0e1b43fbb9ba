package org.cabildo.backend.submission;

/**
 * The secret in the address of a draft: who has it may read and change the draft. Not stored; only its hash is.
 *
 * @param value 22 characters of base64url, 128 random bits
 */
public record DraftKey(String value) {

    @Override
    public String toString() {
        return "DraftKey[hidden]";
    }
}
