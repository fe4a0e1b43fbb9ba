package org.cabildo.ops.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void a_held_lock_cannot_be_taken_and_names_its_owner() {
        Path file = folder.resolve("lock");
        FolderLock held = FolderLock.take(file).orElseThrow();

        assertTrue(FolderLock.take(file).isEmpty());
        assertEquals(Long.toString(ProcessHandle.current().pid()), FolderLock.owner(file));
        held.close();
    }

    @Test
    void a_lock_that_was_given_back_can_be_taken_again() {
        Path file = folder.resolve("lock");
        FolderLock.take(file).orElseThrow().close();

        FolderLock again = FolderLock.take(file).orElseThrow();

        assertTrue(FolderLock.take(file).isEmpty());
        again.close();
    }
}
