package org.cabildo.backend.submission;

import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.platform.SlowHash;
import org.jspecify.annotations.Nullable;

/**
 * What is stored so that those who handed in find their submission again, by their key and by their receipt code. Of an
 * anonymous one neither can be read from it (decision 0015).
 */
final class Proof {

    private final String key;
    private final @Nullable String code;
    private final byte @Nullable [] codeHash;
    private final byte @Nullable [] sealedCode;

    private Proof(String key, @Nullable String code, byte @Nullable [] codeHash, byte @Nullable [] sealedCode) {
        this.key = key;
        this.code = code;
        this.codeHash = codeHash;
        this.sealedCode = sealedCode;
    }

    static Proof named(IdempotencyKey key, String code) {
        return new Proof(key.value(), code, null, null);
    }

    static Proof anonymous(ConsultationId consultation, KeySecret secret, String code) {
        return new Proof(secret.name(), null, hash(consultation, code), secret.seal(code));
    }

    /** Slow: what 16 digits can be is soon counted through. */
    static byte[] hash(ConsultationId consultation, String code) {
        return SlowHash.of(code, KeySecret.salt("receipt", consultation));
    }

    String key() {
        return key;
    }

    @Nullable String code() {
        return code;
    }

    byte @Nullable [] codeHash() {
        return codeHash;
    }

    byte @Nullable [] sealedCode() {
        return sealedCode;
    }
}
