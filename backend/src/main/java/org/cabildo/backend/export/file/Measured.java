package org.cabildo.backend.export.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table with one line for each row, of which it is known after a pass how wide its columns are. */
final class Measured implements Sheet {

    /** Line ends inside an answer: SPSS takes each for the end of a row. R puts them back. */
    static final String LINE_END = "⏎";

    /** Of a variable of SPSS, in bytes. */
    private static final int MOST_BYTES = 32_767;

    private final Sheet sheet;
    private final int[] bytes;
    private final int[] decimals;
    private final boolean[] isWords;

    Measured(Sheet sheet) {
        this.sheet = sheet;
        int columns = sheet.columns().size();
        this.bytes = new int[columns];
        this.decimals = new int[columns];
        this.isWords = new boolean[columns];
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public List<Column> columns() {
        return sheet.columns();
    }

    @Override
    public void each(Taker taker) throws IOException {
        sheet.each(row -> {
            Cell[] line = new Cell[row.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = measured(i, row.get(i));
            }
            taker.take(List.of(line));
        });
    }

    private Cell measured(int column, Cell cell) throws TooMuch {
        if (cell instanceof Cell.Amount amount) {
            decimals[column] = Math.max(decimals[column], amount.number().scale());
        }
        if (!(cell instanceof Cell.Words words)) {
            bytes[column] = Math.max(bytes[column], cell.text().length());
            return cell;
        }
        String line = words.text().replace("\n", LINE_END);
        // With room for an apostrophe before it.
        int length = line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (length > MOST_BYTES) {
            throw new TooMuch(TooMuch.Of.CHARACTERS, length, MOST_BYTES);
        }
        bytes[column] = Math.max(bytes[column], length);
        isWords[column] = true;
        return new Cell.Words(line);
    }

    /** The longest that there was, in bytes; 1 at least. */
    int bytes(int column) {
        return Math.max(1, bytes[column]);
    }

    int decimals(int column) {
        return decimals[column];
    }

    /** Whether something is text in it, whatever it is meant to hold. */
    boolean isText(int column) {
        return isWords[column] || sheet.columns().get(column).kind() == Column.Kind.TEXT;
    }
}
