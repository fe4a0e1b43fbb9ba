package org.cabildo.backend.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.audit.Entry;
import org.cabildo.backend.export.file.Formula;

/** A whole record as a file, written while it is sent. */
@ApplicationScoped
class RecordFile {

    /** So that Excel reads UTF-8 as such. */
    private static final char MARK = '\uFEFF';

    @Inject
    Oversight oversight;

    /** With all that is hashed, so that it can be verified by itself. */
    Response jsonLines(Chain chain, String name) {
        oversight.takingOut(chain, "jsonl");
        return sent(name + ".jsonl", "application/jsonl", out -> {
            Writer writer = writer(out);
            oversight.each(chain, act -> {
                writer.write(ActJson.entry(act.entry()).build().toString());
                writer.write('\n');
            });
            writer.flush();
        });
    }

    /** For people: with names. */
    Response csv(Chain chain, String name) {
        oversight.takingOut(chain, "csv");
        return sent(name + ".csv", "text/csv; charset=utf-8", out -> {
            Writer writer = writer(out);
            writer.write(MARK);
            CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord("number", "at", "actor", "actor_name", "act", "thing", "outcome", "previous", "hash");
            oversight.each(chain, act -> {
                Entry entry = act.entry();
                csv.printRecord(
                        entry.number(),
                        entry.time(),
                        entry.actor(),
                        Formula.guarded(act.actorName().orElse("")),
                        entry.act(),
                        entry.thing(),
                        entry.outcome(),
                        entry.previous(),
                        entry.hash());
            });
            csv.flush();
        });
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static Response sent(String fileName, String type, StreamingOutput body) {
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
