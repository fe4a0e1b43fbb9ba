package org.cabildo.backend.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cabildo.surveys.reply.AttachedFile;

/**
 * A file that was handed in, to be read with {@link FileDelivery#write}.
 *
 * @param mediaType as its content says
 */
public record StoredFile(UUID id, AttachedFile described, String mediaType) {

    /**
     * With what it is sent, whoever asks: to be saved and never shown, and if a browser shows it all the same, as a page
     * that may do nothing. The name stands there twice, for browsers that know RFC 8187 and for those that do not.
     */
    public Map<String, String> headers() {
        String plain = described.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(described.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Map.of(
                "Content-Type",
                mediaType,
                "Content-Length",
                Integer.toString(described.size()),
                "Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded,
                "Content-Security-Policy",
                "sandbox; default-src 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Cache-Control",
                "no-store");
    }
}
