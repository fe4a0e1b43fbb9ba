package org.cabildo.surveys.reply;

import static org.cabildo.surveys.reply.Respondent.answers;
import static org.cabildo.surveys.reply.Respondent.blank;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What becomes of a reply. */
final class ReplyTest {

    @Test
    void answers_are_typed_and_in_the_order_of_the_definition() throws ReplyRefused {
        Reply reply = answers("page", "https://ñandú.cl/x?q=1#y")
                .and("day", "2024-05-16")
                .and("places", List.of("PE", "CL", "PE"))
                .and("role", "academia")
                .and("story", "Llegamos a pie.")
                .reply();

        List<Value> values = reply.answers().stream().map(Answer::value).toList();
        assertEquals(new Value.Text("Llegamos a pie.", 3), values.get(0));
        assertEquals(new Value.Chosen(List.of("academia")), values.get(1));
        assertEquals(new Value.Chosen(List.of("CL", "PE")), values.get(2));
        assertEquals("2024-05-16", values.get(3).stored());
        assertEquals("https://ñandú.cl/x?q=1#y", values.get(4).stored());
        assertEquals(
                "s1_t1", reply.answers().get(0).place().topic().orElseThrow().name());
        assertEquals(OptionalInt.empty(), reply.answers().get(0).entry());
    }

    @Test
    void several_choices_may_come_as_xforms_writes_them() throws ReplyRefused {
        assertEquals(List.of("places=CL PE"), answers("places", " PE  CL ").accepted());
    }

    @Test
    void blank_entries_are_left_out_and_the_others_counted_anew() throws ReplyRefused {
        Reply reply = blank().entry("practice", "title", " ", "link", "")
                .entry("practice", "link", "http://a.org", "title", "Second")
                .entry("idea", "thought", "Build")
                .reply();

        assertEquals(
                List.of("title0=Second", "link0=http://a.org", "thought0=Build"),
                reply.answers().stream()
                        .map(a -> a.question().name() + a.entry().getAsInt() + "="
                                + a.value().stored())
                        .toList());
        assertTrue(reply.answers().stream().allMatch(a -> a.place().repeat().isPresent()));
    }

    @Test
    void text_has_one_form_however_it_was_typed() throws ReplyRefused {
        assertEquals(
                List.of("story=é\n\na\tb\nc"),
                answers("story", "\uFEFF e\u0301\r\n\ra\tb\u000Bc\u00A0\u2028").accepted());
    }
}
