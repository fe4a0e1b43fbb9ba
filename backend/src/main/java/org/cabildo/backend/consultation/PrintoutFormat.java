package org.cabildo.backend.consultation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.XForm;
import org.cabildo.surveys.exchange.xlsform.XlsForm;
import org.cabildo.surveys.print.Questionnaire;
import org.cabildo.surveys.print.Selection;
import org.cabildo.surveys.print.Stamp;

/** What a questionnaire can be taken away as. */
enum PrintoutFormat {
    /** To fill in with a pen. */
    PDF("application/pdf") {
        @Override
        void write(Definition definition, Locale language, OutputStream out) throws IOException {
            paper(definition, language).pdf(out);
        }

        @Override
        void stamp(byte[] written, String code, OutputStream out) throws IOException {
            Stamp.pdf(written, code, out);
        }
    },
    /** To type into. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        void write(Definition definition, Locale language, OutputStream out) throws IOException {
            paper(definition, language).docx(out);
        }

        @Override
        void stamp(byte[] written, String code, OutputStream out) throws IOException {
            Stamp.docx(written, code, out);
        }
    },
    /** XLSForm, in all languages. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(Definition definition, Locale language, OutputStream out) throws IOException {
            XlsForm.write(definition, out);
        }
    },
    /** ODK XForm, in all languages. */
    XML("application/xml") {
        @Override
        void write(Definition definition, Locale language, OutputStream out) throws IOException {
            out.write(XForm.of(definition).getBytes(StandardCharsets.UTF_8));
        }
    };

    private final String mediaType;

    PrintoutFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As a file's name ends. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what has pages, with {@link Stamp#STAND_IN} as its code. */
    abstract void write(Definition definition, Locale language, OutputStream out) throws IOException;

    /** Whether it has pages, and each copy of it a code. */
    boolean hasPages() {
        return this == PDF || this == DOCX;
    }

    /** @param written by {@link #write} */
    void stamp(byte[] written, String code, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(this + " has no pages");
    }

    private static Questionnaire paper(Definition definition, Locale language) {
        return Questionnaire.of(definition, new Selection(language, null, null, List.of(), Stamp.STAND_IN));
    }

    static Optional<PrintoutFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
