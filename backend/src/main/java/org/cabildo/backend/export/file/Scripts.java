package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.surveys.definition.Choice;

/** What SPSS and R are told of a table. */
final class Scripts {

    /** SPSS holds no longer label. */
    private static final int LONGEST_LABEL = 255;

    private static final int LONGEST_VALUE_LABEL = 120;

    private final Measured sheet;
    private final Map<Column, String> names;
    private final long rows;
    private final Wording wording;

    /** @param sheet after a pass */
    Scripts(Measured sheet, Map<Column, String> names, long rows, Wording wording) {
        this.sheet = sheet;
        this.names = names;
        this.rows = rows;
        this.wording = wording;
    }

    String spss() {
        StringBuilder syntax = new StringBuilder("* " + sheet.name() + ": " + rows + " rows.\n");
        syntax.append("SET DECIMAL=DOT.\n")
                .append("GET DATA /TYPE=TXT /FILE='" + sheet.name() + ".csv' /ENCODING='UTF8'\n")
                .append("  /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2\n  /VARIABLES=\n");
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            syntax.append("    " + name(columns.get(i)) + " " + format(i) + "\n");
        }
        syntax.append("  .\n");
        apostrophes(syntax);
        syntax.append("VARIABLE LABELS\n");
        columns.forEach(
                column -> syntax.append("  " + name(column) + " " + quoted(label(column), LONGEST_LABEL) + "\n"));
        syntax.append("  .\n");
        columns.stream().filter(column -> !column.codes().isEmpty()).forEach(column -> {
            syntax.append("VALUE LABELS " + name(column) + "\n");
            column.codes()
                    .forEach(choice -> syntax.append("  " + code(column, choice, Scripts::quotedWhole) + " "
                            + quoted(wording.label(choice.label()), LONGEST_VALUE_LABEL) + "\n"));
            syntax.append("  .\n");
        });
        return syntax.append("EXECUTE.\n").toString();
    }

    /** Takes off what is set before text that a spreadsheet would take for a formula. */
    private void apostrophes(StringBuilder syntax) {
        List<Column> columns = sheet.columns();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (sheet.isText(i) && sheet.bytes(i) > 1) {
                texts.add(name(columns.get(i)));
            }
        }
        // The older ones of SPSS's functions, which PSPP has too; they count bytes, and these characters are one byte
        // each.
        texts.forEach(text -> syntax.append("IF (SUBSTR(" + text + ", 1, 1) = \"'\" AND INDEX(\"'=+-@\", SUBSTR(" + text
                + ", 2, 1)) > 0) " + text + " = SUBSTR(" + text + ", 2).\n"));
    }

    private String format(int column) {
        if (sheet.isText(column)) {
            return "A" + sheet.bytes(column);
        }
        return switch (sheet.columns().get(column).kind()) {
            case DAY -> "SDATE10";
            case MOMENT -> "A" + sheet.bytes(column);
            default ->
                "F" + Math.max(8, Math.min(40, sheet.bytes(column))) + "." + Math.min(16, sheet.decimals(column));
        };
    }

    String r() {
        StringBuilder script = new StringBuilder("# " + sheet.name() + ": " + rows + " rows\n");
        // What an earlier version offered and no later one names keeps its name: nothing becomes NA.
        script.append("labelled <- function(x, codes, labels) {\n")
                .append("  more <- setdiff(x[!is.na(x)], codes)\n")
                .append("  factor(x, levels = c(codes, more), labels = make.unique(c(labels, more)))\n}\n");
        script.append("data <- read.csv(\"" + sheet.name()
                        + ".csv\", fileEncoding = \"UTF-8-BOM\", encoding = \"UTF-8\",\n")
                .append("  colClasses = \"character\", check.names = FALSE, na.strings = \"\")\n")
                .append("stopifnot(nrow(data) == " + rows + ")\n")
                .append("data[] <- lapply(data, function(x) gsub(\"" + Measured.LINE_END
                        + "\", \"\\n\", sub(\"^'('*[=+@\\t\\r\\n＝＋－＠-])\", \"\\\\1\", x), fixed = FALSE))\n");
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            describe(columns.get(i), i, script);
        }
        return script.toString();
    }

    private void describe(Column column, int place, StringBuilder script) {
        String variable = "data[[" + inR(name(column)) + "]]";
        String labels = "c(" + listed(column, choice -> inR(wording.label(choice.label()))) + ")";
        if (!sheet.isText(place)) {
            String made = switch (column.kind()) {
                case NUMBER -> "as.numeric(" + variable + ")";
                case DAY -> "as.Date(" + variable + ")";
                default -> "as.POSIXct(" + variable + ", format = \"%Y-%m-%dT%H:%M:%OSZ\", tz = \"UTC\")";
            };
            script.append(variable + " <- " + made + "\n");
            if (!column.codes().isEmpty()) {
                // A scale may name some of its numbers; all of them stay numbers.
                script.append("attr(" + variable + ", \"labels\") <- setNames(c(" + listed(column, Choice::name) + "), "
                        + labels + ")\n");
            }
        } else if (!column.codes().isEmpty()) {
            script.append(variable + " <- labelled(" + variable + ", c(" + listed(column, choice -> inR(choice.name()))
                    + "), " + labels + ")\n");
        }
        script.append("attr(" + variable + ", \"label\") <- " + inR(label(column)) + "\n");
    }

    private static String listed(Column column, Function<Choice, String> written) {
        return column.codes().stream().map(written).collect(Collectors.joining(", "));
    }

    /** Numbers of a scale are numbers. */
    private static String code(Column column, Choice choice, Function<String, String> quoting) {
        return column.kind() == Kind.NUMBER ? choice.name() : quoting.apply(choice.name());
    }

    private String name(Column column) {
        return names.getOrDefault(column, column.name());
    }

    private String label(Column column) {
        return name(column).equals(column.name()) ? column.label() : column.label() + " [" + column.name() + "]";
    }

    private static String quoted(String label, int longest) {
        int[] characters = label.codePoints().limit(longest / 4 * 3L).toArray();
        String line = new String(characters, 0, characters.length).replaceAll("\\s+", " ");
        return quotedWhole(line);
    }

    private static String quotedWhole(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String inR(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
