package org.cabildo.backend.participation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Lists of those to invite, as spreadsheets write them: the first line names the columns, which are separated by commas,
 * semicolons or tabs.
 */
public final class InvitationCsv {

    /** The columns, the needed ones first. */
    public static final List<String> COLUMNS =
            List.of("organisation", "group", "country", "language", "person", "email", "expires");

    private static final int NEEDED = 4;

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Map<String, String> FIELDS = Map.of(
            "organisation", "organisationName",
            "group", "stakeholderGroup",
            "expires", "expiresAt");

    private InvitationCsv() {}

    /**
     * Reads a list; whether what it says makes sense is checked by inviting.
     *
     * @throws ProblemException {@link ProblemType#INVALID} if it is no such list; pointers count the rows from 0
     */
    public static List<NewInvitation> read(String text) {
        // Spreadsheets begin their files with it.
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<FieldProblem> problems = new ArrayList<>();
        List<NewInvitation> read = new ArrayList<>();
        try (CSVParser parser = format(plain).parse(new StringReader(plain))) {
            List<String> names = parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (!names.containsAll(COLUMNS.subList(0, NEEDED)) || !COLUMNS.containsAll(names)) {
                throw refused(FieldProblem.of("csv_columns", "", String.join(", ", COLUMNS)));
            }
            for (CSVRecord row : parser) {
                if (read.size() > Invitations.MOST_AT_ONCE) {
                    break;
                }
                read.add(invitation(row, Set.copyOf(names), "/invitations/" + read.size(), problems));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException noCsv) {
            throw refused(FieldProblem.of("csv_unreadable", ""));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return read;
    }

    /** The row of a pointer as {@link #read} and {@link Invitations#issue} write them, from 1; 0 if it names none. */
    public static int row(String pointer) {
        String[] parts = pointer.split("/", -1);
        return parts.length > 2 && parts[2].matches("\\d{1,6}") ? Integer.parseInt(parts[2]) + 1 : 0;
    }

    /** What was issued just now, a line for each, with code and link. */
    public static String links(List<IssuedInvitation> issued) {
        StringBuilder text = new StringBuilder("\ufeff");
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setHeader("organisation", "group", "country", "language", "person", "email", "code", "link")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (IssuedInvitation one : issued) {
                printer.printRecord(
                        plain(one.invitee().organisationName()),
                        one.invitee().stakeholderGroup(),
                        one.invitee().country(),
                        one.invitee().language(),
                        plain(one.contact().person().orElse("")),
                        plain(one.contact().email().orElse("")),
                        one.code().shown(),
                        one.link());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static NewInvitation invitation(
            CSVRecord row, Set<String> names, String pointer, List<FieldProblem> problems) {
        return new NewInvitation(
                cell(row, names, "organisation"),
                cell(row, names, "group"),
                cell(row, names, "country"),
                cell(row, names, "language"),
                cell(row, names, "person"),
                cell(row, names, "email"),
                expires(cell(row, names, "expires"), pointer, problems));
    }

    private static @Nullable String cell(CSVRecord row, Set<String> names, String column) {
        return names.contains(column) && row.isSet(column) ? row.get(column) : null;
    }

    /** To the end of the day that is named, in universal time. */
    private static @Nullable Instant expires(@Nullable String day, String pointer, List<FieldProblem> problems) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip())
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException noDay) {
            problems.add(FieldProblem.of("csv_day", pointer + "/expiresAt", FieldProblem.shown(String.valueOf(day))));
            return null;
        }
    }

    private static String plain(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The column that a pointer is about; empty if it is about none. */
    public static String column(String pointer) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return FIELDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }

    private static ProblemException refused(FieldProblem problem) {
        return new ProblemException(ProblemType.INVALID, List.of(problem), 1);
    }
}
