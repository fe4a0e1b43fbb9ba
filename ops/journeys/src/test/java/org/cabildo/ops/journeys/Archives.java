package org.cabildo.ops.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that nobody means well with, one character a byte. None is a definition that could be published. */
final class Archives {

    private static final int BOMB = 200_000_000;

    private Archives() {}

    static List<String> all() {
        String yaml = "name: x\nversion: 1\n";
        String whole = zip(Map.of("definition.yaml", yaml));
        return List.of(
                bomb(),
                zip(IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> i + ".yaml", i -> ""))),
                zip(Map.of("../../../evil.yaml", yaml, "/etc/evil.yaml", yaml, "C:\\evil.yaml", yaml)),
                zip(Map.of("definition.yaml", laughs())),
                zip(Map.of("definition.yaml", "[".repeat(100_000))),
                zip(Map.of("definition.yaml", "a: ".repeat(50_000))),
                zip(Map.of(
                        "definition.yaml",
                        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1\"]]")),
                zip(Map.of("definition.yaml", "\u0000\ufffd\ud800")),
                zip(Map.of("x".repeat(60_000), yaml)),
                zip(Map.of()),
                whole,
                whole.substring(0, whole.length() / 2),
                whole.replace("definition", "d\u0000finition"),
                "PK\u0003\u0004" + "\u00ff".repeat(100),
                "no archive");
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("l0: &l0 [lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            yaml.append("l%d: &l%d [*l%d, *l%d, *l%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return yaml.toString();
    }

    private static String bomb() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("definition.yaml"));
                byte[] nothing = new byte[1_000_000];
                for (int written = 0; written < BOMB; written += nothing.length) {
                    zip.write(nothing);
                }
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zip(Map<String, String> files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
