package org.cabildo.surveys.exchange.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Gathers the cells of one sheet as the parser comes by. Of a formula it takes the last result. */
final class SheetReader extends XSSFSheetXMLHandler {

    private static final String ERROR = "ERROR:";

    /** What a cell can hold in a spreadsheet; only what was made otherwise has more. */
    private static final int MOST_IN_A_CELL = 32_767;

    private final Gathered gathered;

    SheetReader(String file, String name, Styles styles, SharedStrings strings, Budget budget, Findings findings) {
        this(styles, strings, new Gathered(file, name, budget, findings));
    }

    private SheetReader(Styles styles, SharedStrings strings, Gathered gathered) {
        super(styles, null, strings, gathered, new Plain(), false);
        this.gathered = gathered;
    }

    Sheet sheet() {
        return new Sheet(gathered.name, gathered.rows);
    }

    @Override
    public void startElement(String uri, String localName, String qName, @Nullable Attributes attributes)
            throws SAXException {
        if (attributes != null && localName.equals("c")) {
            gathered.begins(attributes.getValue("r"));
        } else if (localName.equals("f")) {
            gathered.isFormula = true;
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        if (localName.equals("c")) {
            gathered.ends();
        }
    }

    /** What all sheets of a workbook may hold together: many cells can share one long text. */
    static final class Budget {
        private static final int MOST_ROWS = 20_000;
        private static final int MOST_CELLS = 500_000;
        private static final int MOST_CHARACTERS = 8_000_000;

        private int rows;
        private int cells;
        private long characters;

        void row() {
            if (++rows > MOST_ROWS) {
                throw new TooMuch();
            }
        }

        void cell(String text) {
            cells++;
            characters += text.length();
            if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
                throw new TooMuch();
            }
        }
    }

    static final class TooMuch extends RuntimeException {
        static final String REASON = "more rows, cells or text than a form ever has; keep only the sheets of the form";

        TooMuch() {
            super(REASON);
        }
    }

    private static final class Gathered implements SheetContentsHandler {
        private final String file;
        private final String name;
        private final Budget budget;
        private final Findings findings;
        private final List<Sheet.Cells> rows = new ArrayList<>();
        private TreeMap<Integer, String> row = new TreeMap<>();
        private boolean isFormula;
        private @Nullable String reference;

        private Gathered(String file, String name, Budget budget, Findings findings) {
            this.file = file;
            this.name = name;
            this.budget = budget;
            this.findings = findings;
        }

        void begins(@Nullable String cell) {
            reference = cell;
            isFormula = false;
        }

        /** A formula that nobody has computed has no value at all. */
        void ends() {
            if (isFormula && reference != null) {
                CellReference at = new CellReference(reference);
                String result = row.getOrDefault((int) at.getCol(), ERROR);
                if (result.startsWith(ERROR)) {
                    findings.problem(spot(at), "a formula without a result; write the text itself");
                    row.remove((int) at.getCol());
                }
            }
        }

        private Spot spot(CellReference at) {
            return new Spot(file, name, at.getRow(), at.getCol());
        }

        @Override
        public void startRow(int rowNumber) {
            row = new TreeMap<>();
        }

        @Override
        public void endRow(int rowNumber) {
            if (!row.isEmpty()) {
                budget.row();
                rows.add(new Sheet.Cells(rowNumber, row));
            }
        }

        @Override
        public void cell(@Nullable String cell, @Nullable String text, @Nullable XSSFComment comment) {
            if (cell != null && text != null && !text.isBlank()) {
                budget.cell(text);
                if (text.length() > MOST_IN_A_CELL) {
                    findings.problem(
                            spot(new CellReference(cell)),
                            "longer than " + MOST_IN_A_CELL + " characters, more than a cell can hold; shorten it");
                    return;
                }
                row.put((int) new CellReference(cell).getCol(), text.strip());
            }
        }
    }

    /** Numbers as they are, however wide the column is and whatever the spreadsheet makes of them. */
    private static final class Plain extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value).toLocalDate().toString();
            }
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
