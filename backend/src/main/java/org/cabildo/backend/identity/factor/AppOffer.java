package org.cabildo.backend.identity.factor;

import com.google.common.io.BaseEncoding;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The secret of an app that is nobody's yet.
 *
 * @param text in Base32, 32 letters and digits, as apps take it
 */
public record AppOffer(String text) implements Serializable {

    private static final BaseEncoding BASE32 = BaseEncoding.base32();

    /** As many bits as the hash behind the codes has (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    static AppOffer random() {
        return new AppOffer(BASE32.encode(RandomBytes.of(SECRET_BYTES)));
    }

    /**
     * As apps read it from a picture.
     *
     * @param name under which the app lists it
     */
    public String address(String name) {
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Cabildo:" + label + "?secret=" + text + "&issuer=Cabildo";
    }

    byte[] secret() {
        return BASE32.decode(text);
    }

    @Override
    public String toString() {
        return "AppOffer[hidden]";
    }
}
