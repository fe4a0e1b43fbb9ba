package org.cabildo.ops.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record that was taken out as JSON Lines. */
final class ExportedFile implements Recorded, AutoCloseable {

    private static final int PORTION = 5_000;

    private final Path file;
    private final BufferedReader lines;

    private ExportedFile(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws NotChecked if it cannot be read */
    static ExportedFile open(Path file) {
        try {
            return new ExportedFile(file, Files.newBufferedReader(file));
        } catch (IOException absent) {
            throw new NotChecked("The file " + file + " cannot be read. Look at its name.", absent);
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Optional<Head> head() {
        return Optional.empty();
    }

    @Override
    public List<Entry> after(long number) {
        List<Entry> entries = new ArrayList<>();
        try {
            String line;
            while (entries.size() < PORTION && (line = lines.readLine()) != null) {
                entries.add(entry(line));
            }
        } catch (IOException broken) {
            throw new NotChecked("The file " + file + " cannot be read to its end.", broken);
        }
        return entries;
    }

    private Entry entry(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new Entry(
                    json.getJsonNumber("number").longValueExact(),
                    json.getString("at"),
                    json.getString("actor"),
                    json.getString("act"),
                    json.getString("thing"),
                    json.getString("outcome"),
                    json.getString("previous"),
                    json.getString("hash"));
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException other) {
            // JSON-P says in each of these ways that a member is not there or is something else.
            throw new NotChecked(
                    "The file " + file + " is no record as JSON Lines, or was cut off. Take it out anew.", other);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
