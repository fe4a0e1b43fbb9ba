package org.cabildo.surveys.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads files of one definition to YAML nodes, which remember where they stood, and hashes what it read. */
final class YamlFiles {

    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Source source;
    private final Problems problems;
    private final Map<String, Optional<Node>> roots = new HashMap<>();
    private final Map<String, byte[]> read = new LinkedHashMap<>();
    private final MessageDigest hash = sha256();

    YamlFiles(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads one file, however often it is asked for.
     *
     * @param namedAt where the file is asked for, to tell when it is missing
     * @return the root, or empty if there is none; then the problem was told
     */
    Optional<Node> read(String file, Position namedAt) {
        Optional<Node> before = roots.get(file);
        if (before == null) {
            before = readOnce(file, namedAt);
            roots.put(file, before);
        }
        return before;
    }

    private Optional<Node> readOnce(String file, Position namedAt) {
        String shown = source.shown(file);
        if (!NAME.matcher(file).matches()) {
            problems.add(namedAt, "'" + file + "' is no file beside this one; write its name without folders");
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream stream = source.open(file)) {
            if (stream == null) {
                problems.add(namedAt, "there is no file " + shown + "; add it, or correct the name");
                return Optional.empty();
            }
            bytes = stream.readNBytes(Definitions.MAX_SIZE + 1);
        } catch (IOException e) {
            problems.add(namedAt, "cannot read " + shown + " (" + e + "); check its permissions");
            return Optional.empty();
        }
        if (bytes.length > Definitions.MAX_SIZE) {
            problems.add(Position.start(shown), "larger than " + Definitions.MAX_SIZE + " bytes; split it");
            return Optional.empty();
        }
        read.put(file, bytes);
        addToHash(file, bytes);
        return decode(shown, bytes).flatMap(text -> compose(shown, text));
    }

    /** The file's beginning, for what concerns it as a whole. */
    Position start(String file) {
        return Position.start(source.shown(file));
    }

    /** SHA-256 over name, length and bytes of every file read so far, in that order; lower-case hexadecimal. */
    String contentHash() {
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Every file read so far, by name, in that order. */
    Map<String, byte[]> all() {
        return read;
    }

    private void addToHash(String file, byte[] bytes) {
        hash.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
        hash.update(bytes);
    }

    private Optional<String> decode(String file, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            // The decoder stops before the first byte that it cannot read.
            String before = new String(bytes, 0, rest.position(), StandardCharsets.UTF_8);
            problems.add(at(file, before, before.length()), "not UTF-8; save the file in UTF-8");
            return Optional.empty();
        }
    }

    private Optional<Node> compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Definitions.MAX_SIZE)
                .build();
        try {
            Optional<Node> root = new Composer(settings, new GuardedParser(settings, new StreamReader(settings, text)))
                    .getSingleNode();
            if (root.isEmpty()) {
                problems.add(Position.start(file), "the file is empty; fill it, or do not name it");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Position where = e.getProblemMark().map(Position::of).orElse(Position.start(file));
            problems.add(where, "broken YAML: " + e.getProblem() + "; check indentation, quotes and colons");
        } catch (ReaderException e) {
            String reason = String.format("character U+%04X cannot stand in YAML; remove it", e.getCodePoint());
            problems.add(at(file, text, e.getPosition()), reason);
        } catch (YamlEngineException e) {
            problems.add(Position.start(file), "broken YAML: " + e.getMessage() + "; correct it");
        }
        return Optional.empty();
    }

    private static Position at(String file, String text, int index) {
        String before = text.substring(0, Math.min(index, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Position(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
