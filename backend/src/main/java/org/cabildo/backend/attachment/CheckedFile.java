package org.cabildo.backend.attachment;

import org.cabildo.surveys.reply.AttachedFile;

/** A file past the door: small enough, of a kind that is taken, bare, and scanned where there is a scanner. */
public final class CheckedFile implements AutoCloseable {

    private final Spool content;
    private final FileKind kind;
    private final AttachedFile described;

    CheckedFile(Spool content, FileKind kind, AttachedFile described) {
        this.content = content;
        this.kind = kind;
        this.described = described;
    }

    public AttachedFile described() {
        return described;
    }

    /** The same under a name that tells nothing: {@code attachment-1.pdf}. */
    public CheckedFile nameless(int number) {
        return new CheckedFile(
                content,
                kind,
                new AttachedFile(described.sha256(), described.size(), "attachment-" + number + "." + kind.ending()));
    }

    FileKind kind() {
        return kind;
    }

    Spool content() {
        return content;
    }

    @Override
    public void close() {
        content.close();
    }
}
