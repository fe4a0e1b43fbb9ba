package org.cabildo.surveys.exchange.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the texts of a workbook, as they stream by: what is not text is never held. What it takes is bounded, whoever
 * wrote the workbook.
 */
final class WorkbookReader {

    /** Bytes. The largest forms that people share have less than 1 MB. */
    static final int MAX_SIZE = 8_000_000;

    /** Bytes, once unpacked. */
    static final int MAX_UNPACKED = 64_000_000;

    private static final int MAX_ENTRIES = 1_000;

    /** Bytes, once unpacked. Only what is a date is looked up there. */
    private static final int MAX_STYLES = 4_000_000;

    private static final String DAMAGED = "a damaged workbook; open it in a spreadsheet, and save it as .xlsx again";

    private final String file;
    private final Findings findings;

    WorkbookReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The sheets that are wanted, by name, in lower case. Tells of the others.
     *
     * @param wanted names in lower case
     * @throws Unreadable if it is no workbook, or too large
     * @throws IOException if the stream fails
     */
    Map<String, Sheet> read(InputStream stream, Set<String> wanted) throws IOException, Unreadable {
        byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw new Unreadable("larger than " + MAX_SIZE + " bytes; take pictures out, or split it");
        }
        measure(bytes);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return sheets(opened, wanted);
        } catch (SheetReader.TooMuch e) {
            throw new Unreadable(SheetReader.TooMuch.REASON);
        } catch (UnsupportedFileFormatException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException
                | IOException e) {
            throw new Unreadable("no workbook that can be read; open it in a spreadsheet, and save it as .xlsx again");
        } catch (RuntimeException e) {
            // The library trusts references, numbers and indexes; what is ours in there only keeps the texts it hands
            // on.
            throw new Unreadable(DAMAGED);
        }
    }

    /** The library looks at each entry for itself; this is for all of them together. */
    private static void measure(byte[] bytes) throws Unreadable {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[65_536];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED || entries > MAX_ENTRIES) {
                        throw new Unreadable(
                                "unpacks to more than a form ever needs; copy its sheets to a new workbook");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // The latter for names of entries that are not UTF-8.
            throw new Unreadable(DAMAGED);
        }
        if (entries == 0) {
            throw new Unreadable("no .xlsx workbook; save it as one");
        }
    }

    private Map<String, Sheet> sheets(OPCPackage opened, Set<String> wanted)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, Unreadable {
        XSSFReader workbook = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
        Styles styles = styles(opened, workbook);
        SheetReader.Budget budget = new SheetReader.Budget();
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) workbook.getSheetsData();
        while (all.hasNext()) {
            try (InputStream data = all.next()) {
                String written = all.getSheetName();
                String name = written.strip().toLowerCase(Locale.ROOT);
                if (!wanted.contains(name) || sheets.containsKey(name)) {
                    findings.notice(file, "the sheet '" + written + "' is not taken over");
                    continue;
                }
                SheetReader reader = new SheetReader(file, written, styles, strings, budget, findings);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(reader);
                xml.parse(new InputSource(data));
                sheets.put(name, reader.sheet());
            }
        }
        return sheets;
    }

    /** The library takes the first of several tables, and does not mind how large it is. */
    private static Styles styles(OPCPackage opened, XSSFReader workbook)
            throws IOException, OpenXML4JException, Unreadable {
        for (PackagePart part : opened.getPartsByContentType(XSSFRelation.STYLES.getContentType())) {
            try (InputStream stream = part.getInputStream()) {
                if (stream.readNBytes(MAX_STYLES + 1).length > MAX_STYLES) {
                    throw new Unreadable(
                            "more formats of cells than a form ever needs; copy its texts to a new workbook");
                }
            }
        }
        return workbook.getStylesTable();
    }

    /** A file that is no workbook, or none that we take. */
    static final class Unreadable extends Exception {
        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** Why, and what to do. */
        String reason() {
            return reason;
        }
    }
}
