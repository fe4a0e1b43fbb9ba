package org.cabildo.backend.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cabildo.backend.platform.Reference;
import org.junit.jupiter.api.Test;

class HangingTest {

    private static final Hanging HANGING = new Hanging(List.of(
            new Reference("draft", List.of("invitation_id"), "invitation", List.of("id")),
            new Reference("answer", List.of("submission_id"), "submission", List.of("id")),
            new Reference(
                    "change", List.of("submission_id", "revision"), "revision", List.of("submission_id", "number")),
            new Reference("revision", List.of("submission_id"), "submission", List.of("id"))));

    @Test
    void what_hangs_further_down_comes_first() {
        List<Hanging.Way> ways = HANGING.ways(Root.Kind.INVITATION);

        for (int i = 1; i < ways.size(); i++) {
            assertTrue(ways.get(i - 1).steps().size() >= ways.get(i).steps().size());
        }
        assertEquals("invitation", ways.get(ways.size() - 1).table());
    }

    @Test
    void answers_hang_on_an_invitation_over_draft_and_submission() {
        assertTrue(HANGING.ways(Root.Kind.INVITATION).stream()
                .map(Hanging.Way::table)
                .toList()
                .containsAll(
                        List.of("draft", "submission", "answer", "revision", "change", "contact", "outbox_letter")));
    }

    @Test
    void rows_are_those_of_the_tenant_alone_at_every_step() {
        Hanging.Way way = HANGING.ways(Root.Kind.SUBMISSION).stream()
                .filter(each -> each.table().equals("change"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                " FROM `change` t JOIN `revision` p1 ON p1.tenant_id = t.tenant_id AND p1.`submission_id` ="
                        + " t.`submission_id` AND p1.`number` = t.`revision` JOIN `submission` p0 ON p0.tenant_id ="
                        + " p1.tenant_id AND p0.`id` = p1.`submission_id` WHERE p0.tenant_id = ? AND p0.id = ?",
                way.rows());
    }
}
