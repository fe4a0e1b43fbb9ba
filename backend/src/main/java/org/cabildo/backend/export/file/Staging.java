package org.cabildo.backend.export.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.cabildo.backend.export.file.Handed.Received;
import org.jspecify.annotations.Nullable;

/** Submissions between reading and writing: a few at a time, packed. */
public final class Staging {

    private static final byte FORMAT = 1;

    private Staging() {}

    public static byte[] pack(List<Handed> submissions) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
            out.writeByte(FORMAT);
            out.writeInt(submissions.size());
            for (Handed submission : submissions) {
                write(submission, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written to", impossible);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** @throws IllegalStateException if another version of the product packed it */
    public static List<Handed> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("these submissions were packed by another version");
            }
            int size = in.readInt();
            List<Handed> submissions = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                submissions.add(read(in));
            }
            return submissions;
        } catch (IOException damaged) {
            throw new UncheckedIOException("packed submissions cannot be read", damaged);
        }
    }

    private static void write(Handed submission, DataOutputStream out) throws IOException {
        write(submission.id(), out);
        out.writeLong(submission.submittedAt().getEpochSecond());
        out.writeInt(submission.submittedAt().getNano());
        out.writeInt(submission.version());
        text(submission.language(), out);
        text(submission.group(), out);
        text(submission.country(), out);
        text(submission.organisation(), out);
        Received received = submission.received();
        out.writeBoolean(received != null);
        if (received != null) {
            text(received.channel(), out);
            out.writeLong(received.on().toEpochDay());
            text(received.source(), out);
        }
        out.writeInt(submission.answers().size());
        for (Given answer : submission.answers()) {
            write(answer, out);
        }
    }

    private static Handed read(DataInputStream in) throws IOException {
        UUID id = new UUID(in.readLong(), in.readLong());
        Instant submittedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        int version = in.readInt();
        String language = text(in);
        String group = text(in);
        String country = text(in);
        String organisation = textOrNull(in);
        Received received =
                in.readBoolean() ? new Received(text(in), LocalDate.ofEpochDay(in.readLong()), textOrNull(in)) : null;
        int size = in.readInt();
        List<Given> answers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            answers.add(answer(in));
        }
        return new Handed(id, submittedAt, version, language, group, country, organisation, received, answers);
    }

    private static void write(Given answer, DataOutputStream out) throws IOException {
        write(answer.id(), out);
        text(answer.question(), out);
        out.writeByte(answer.path().size());
        for (int number : answer.path()) {
            out.writeInt(number);
        }
        text(answer.value(), out);
        text(answer.language(), out);
        text(answer.use(), out);
        out.writeInt(answer.words());
        out.writeByte(answer.lenses().size());
        for (String lens : answer.lenses()) {
            text(lens, out);
        }
    }

    private static Given answer(DataInputStream in) throws IOException {
        UUID id = new UUID(in.readLong(), in.readLong());
        String question = text(in);
        List<Integer> path = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            path.add(in.readInt());
        }
        String value = text(in);
        String language = text(in);
        String use = text(in);
        int words = in.readInt();
        List<String> lenses = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            lenses.add(text(in));
        }
        return new Given(id, question, path, value, language, use, words, lenses);
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /** {@link DataOutputStream#writeUTF} takes 64 kB at most. */
    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        String text = textOrNull(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static @Nullable String textOrNull(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
