package org.cabildo.backend.submission;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.consultation.SheetCode;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * What an officer says of a contribution before entering it.
 *
 * @param sheet the code on its pages; empty if they have none, or are a photocopy of some that were entered
 */
public record Arrival(Provenance provenance, Optional<SheetCode> sheet) {

    private static final String SHEET_CODE = "sheetCode";

    /**
     * @param filled {@code channel}, {@code receivedOn} as ISO 8601 has a day, {@code source}, and {@code sheetCode},
     *     blank for none
     * @param today the last day on which it can have come
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong field
     */
    public static Arrival of(JsonObject filled, LocalDate today) {
        Fields fields =
                new Fields(filled, Set.of(Provenance.CHANNEL, Provenance.RECEIVED_ON, Provenance.SOURCE, SHEET_CODE));
        Optional<Provenance> provenance = Provenance.read(fields, today);
        Optional<SheetCode> sheet = fields.text(SHEET_CODE)
                .filter(typed -> !typed.isBlank())
                .flatMap(typed -> SheetCode.read(typed).or(() -> fields.wrong("bad_sheet_code", SHEET_CODE)));
        fields.refuseWrong();
        return new Arrival(provenance.orElseThrow(), sheet);
    }
}
