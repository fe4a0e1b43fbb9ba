package org.cabildo.backend.platform.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The mail server, as CABILDO_SMTP_URL names it: {@code smtp://user:password@mail.example.org:587}, with what is special
 * in user and password written as {@code %40}. With {@code smtp} the line is encrypted by STARTTLS, and a server that
 * does not offer it gets nothing, unless it is this machine itself; with {@code smtps} it is encrypted from the start.
 *
 * @param user empty if the server asks for none
 */
record SmtpServer(boolean isEncrypted, String host, int port, String user, String password) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String PATIENCE_MILLIS = "20000";

    /** @throws IllegalStateException if it is not such an address; it does not repeat the password */
    static SmtpServer of(String url) {
        URI uri = uri(url);
        boolean isEncrypted = "smtps".equals(uri.getScheme());
        if ((!isEncrypted && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
            throw wrong();
        }
        String[] account = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        int usual = isEncrypted ? SUBMISSIONS : SUBMISSION;
        return new SmtpServer(
                isEncrypted,
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                decoded(account[0]),
                account.length > 1 ? decoded(account[1]) : "");
    }

    /** For a session of Jakarta Mail. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(isEncrypted));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!isEncrypted));
        properties.put("mail.smtp.starttls.required", Boolean.toString(!isEncrypted && !isThisMachine()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private boolean isThisMachine() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException unreadable) {
            throw wrong();
        }
    }

    /** In an address a plus sign is a plus sign. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalStateException wrong() {
        return new IllegalStateException("CABILDO_SMTP_URL has to look like smtp://user:password@mail.example.org:587,"
                + " or smtps://user:password@mail.example.org:465; write @ in user or password as %40.");
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
