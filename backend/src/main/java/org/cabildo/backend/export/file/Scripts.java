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

    private final Sheet sheet;
    private final Map<Column, String> names;
    private final int[] widths;
    private final boolean[] isWords;
    private final long rows;
    private final Wording wording;

    /** @param isWords of each column, whether something stands in it that is text, whatever the column is */
    Scripts(Sheet sheet, Map<Column, String> names, int[] widths, boolean[] isWords, long rows, Wording wording) {
        this.sheet = sheet;
        this.names = names;
        this.widths = widths;
        this.isWords = isWords;
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
            if (isText(i) && widths[i] > 1) {
                texts.add(name(columns.get(i)));
            }
        }
        texts.forEach(text ->
                syntax.append("IF (CHAR.SUBSTR(" + text + ", 1, 1) = \"'\" AND CHAR.INDEX(\"'=+-@\", CHAR.SUBSTR("
                        + text + ", 2, 1)) > 0) " + text + " = CHAR.SUBSTR(" + text + ", 2).\n"));
    }

    private boolean isText(int column) {
        return isWords[column] || sheet.columns().get(column).kind() == Kind.TEXT;
    }

    private String format(int column) {
        if (isText(column)) {
            return "A" + Math.max(1, widths[column]);
        }
        return switch (sheet.columns().get(column).kind()) {
            case DAY -> "SDATE10";
            case MOMENT -> "A" + Math.max(1, widths[column]);
            default -> "F" + Math.max(8, Math.min(40, widths[column])) + ".0";
        };
    }

    String r() {
        StringBuilder script = new StringBuilder("# " + sheet.name() + ": " + rows + " rows\n");
        script.append("data <- read.csv(\"" + sheet.name()
                        + ".csv\", fileEncoding = \"UTF-8-BOM\", encoding = \"UTF-8\",\n")
                .append("  colClasses = \"character\", check.names = FALSE, na.strings = \"\")\n")
                .append("stopifnot(nrow(data) == " + rows + ")\n")
                .append("data[] <- lapply(data, function(x) gsub(\"" + LabelledWriter.LINE_END
                        + "\", \"\\n\", sub(\"^'('*[=+@\\t\\r\\n＝＋－＠-])\", \"\\\\1\", x), fixed = FALSE))\n");
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            describe(columns.get(i), i, script);
        }
        return script.toString();
    }

    private void describe(Column column, int place, StringBuilder script) {
        String variable = "data[[" + inR(name(column)) + "]]";
        if (!column.codes().isEmpty()) {
            script.append(variable + " <- factor(" + variable + ", levels = c("
                    + listed(column, choice -> inR(choice.name())) + "), labels = make.unique(c("
                    + listed(column, choice -> inR(wording.label(choice.label()))) + ")))\n");
        } else if (!isText(place)) {
            String made = switch (column.kind()) {
                case NUMBER -> "as.numeric(" + variable + ")";
                case DAY -> "as.Date(" + variable + ")";
                default -> "as.POSIXct(" + variable + ", format = \"%Y-%m-%dT%H:%M:%OSZ\", tz = \"UTC\")";
            };
            script.append(variable + " <- " + made + "\n");
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
