package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.List;

/** Reads tables of text by the letter of RFC 4180, so that what wrote them does not judge itself. */
public final class Rfc4180 {

    private Rfc4180() {}

    public static List<List<String>> read(String file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = file.startsWith("\uFEFF") ? 1 : 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (isQuoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < file.length() && file.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                isQuoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && file.charAt(i + 1) == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else if (c == '"' || c == '\n' || c == '\r') {
                throw new IllegalArgumentException("not RFC 4180 at " + i);
            } else {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            throw new IllegalArgumentException("the last row does not end");
        }
        return rows;
    }

    /** The cell of a row under this header. */
    public static String at(List<List<String>> rows, int row, String header) {
        int column = rows.get(0).indexOf(header);
        if (column < 0) {
            throw new IllegalArgumentException("no " + header + " in " + rows.get(0));
        }
        return rows.get(row).get(column);
    }
}
