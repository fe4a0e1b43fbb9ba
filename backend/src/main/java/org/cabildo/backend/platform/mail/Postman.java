package org.cabildo.backend.platform.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes letters to the mail server of this installation, if it has one. Knows nothing of when and how often. */
@ApplicationScoped
public class Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    @ConfigProperty(name = "cabildo.smtp.url")
    Optional<String> url;

    @Inject
    Clock clock;

    private Optional<Session> session = Optional.empty();

    /** @throws IllegalStateException if CABILDO_SMTP_URL cannot be read */
    @PostConstruct
    void prepare() {
        session = url.map(SmtpServer::of).map(Postman::session);
    }

    /** Whether there is a mail server. */
    public boolean hasServer() {
        return session.isPresent();
    }

    /**
     * When this returns, the mail server has taken the letter.
     *
     * @throws NotDelivered if it has not, or cannot be reached
     * @throws IllegalStateException without a server
     */
    public void deliver(Sender sender, Letter letter) throws NotDelivered {
        Session server = session.orElseThrow(() -> new IllegalStateException("there is no mail server"));
        try {
            Transport.send(message(server, sender, letter));
        } catch (MessagingException | UnsupportedEncodingException refused) {
            throw new NotDelivered(String.valueOf(refused.getMessage()), refused);
        }
    }

    private MimeMessage message(Session server, Sender sender, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(server);
        message.setFrom(new InternetAddress(sender.address(), sender.name(), UTF_8));
        if (sender.replyToOrNull() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(sender.replyToOrNull(), true)});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.body(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: answering machines do not answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Session session(SmtpServer server) {
        return Session.getInstance(server.properties(), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }
}
