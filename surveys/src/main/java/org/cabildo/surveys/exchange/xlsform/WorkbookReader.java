package org.cabildo.surveys.exchange.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
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

    private final String file;
    private final Findings findings;

    WorkbookReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The sheets by name, in lower case.
     *
     * @throws Unreadable if it is no workbook, or too large
     * @throws IOException if the stream fails
     */
    Map<String, Sheet> read(InputStream stream) throws IOException, Unreadable {
        byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw new Unreadable("larger than " + MAX_SIZE + " bytes; take pictures out, or split it");
        }
        measure(bytes);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return sheets(opened);
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
        } catch (IOException e) {
            throw new Unreadable("a damaged workbook; open it in a spreadsheet, and save it as .xlsx again");
        }
        if (entries == 0) {
            throw new Unreadable("no .xlsx workbook; save it as one");
        }
    }

    private Map<String, Sheet> sheets(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader workbook = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
        SheetReader.Budget budget = new SheetReader.Budget();
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) workbook.getSheetsData();
        while (all.hasNext()) {
            try (InputStream data = all.next()) {
                SheetReader reader =
                        new SheetReader(file, all.getSheetName(), workbook.getStylesTable(), strings, budget, findings);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(reader);
                xml.parse(new InputSource(data));
                sheets.putIfAbsent(all.getSheetName().strip().toLowerCase(Locale.ROOT), reader.sheet());
            }
        }
        return sheets;
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
