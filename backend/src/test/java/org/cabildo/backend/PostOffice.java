package org.cabildo.backend;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cabildo.ops.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A mail server for the server of the tests, and the letter boxes of everyone whom it writes to. */
final class PostOffice {

    private static final long PATIENCE_MILLIS = 20_000;

    private static @Nullable GreenMail running;

    private PostOffice() {}

    /** @return its address, as CABILDO_SMTP_URL has it */
    static String open() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("cabildo@example.org", "cabildo", "p@ss");
        server.start();
        running = server;
        return "smtp://cabildo:p%40ss@127.0.0.1:" + server.getSmtp().getPort();
    }

    static void close() {
        if (running != null) {
            running.stop();
        }
    }

    /** The only letter to this address, once it has come. */
    static MimeMessage letterTo(String address) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        GreenMail server = server();
        int seen = 0;
        while (lettersTo(address).isEmpty() && System.currentTimeMillis() < deadline) {
            server.waitForIncomingEmail(PATIENCE_MILLIS, ++seen);
        }
        List<MimeMessage> letters = lettersTo(address);
        if (letters.size() != 1) {
            throw new AssertionError(letters.size() + " letters to " + address);
        }
        return letters.get(0);
    }

    static List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(server().getReceivedMessages())
                .filter(letter -> recipients(letter).equals(address))
                .toList();
    }

    /** What the database keeps of the text of the only letter to this address, once it knows that it was sent. */
    static String keptOf(String address) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement sent = connection.prepareStatement(
                        "SELECT body FROM outbox_letter WHERE recipient = ? AND sent_at IS NOT NULL")) {
            sent.setString(1, address);
            while (System.currentTimeMillis() < deadline) {
                try (ResultSet row = sent.executeQuery()) {
                    if (row.next()) {
                        return row.getString(1);
                    }
                }
            }
        }
        throw new AssertionError("no letter to " + address + " is known to be sent");
    }

    static String text(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String recipients(MimeMessage letter) {
        try {
            return Arrays.toString(letter.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static GreenMail server() {
        if (running == null) {
            throw new IllegalStateException("the mail server runs only with the integration tests");
        }
        return running;
    }
}
