package org.cabildo.backend.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void while_it_is_read_there_is_no_file_that_a_killed_process_could_leave_behind() throws IOException {
        List<Path> before = left();
        byte[] content = Pictures.jpeg();

        try (Spool spool = Spools.of(content)) {
            assertEquals(before, left());
            assertArrayEquals(content, Spools.content(spool));
            assertArrayEquals(content, Spools.content(spool), "and a second time");
            assertEquals(content.length, spool.size());
        }
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.toString().endsWith(".attachment"))
                    .sorted()
                    .toList();
        }
    }
}
