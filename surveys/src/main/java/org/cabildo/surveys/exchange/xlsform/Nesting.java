package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cabildo.surveys.exchange.xlsform.TypeCell.Role;

/** Finds out which rows stand in which group. */
final class Nesting {

    private static final int DEEPEST = 20;

    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Part> top = new ArrayList<>();

    Nesting(Findings findings) {
        this.findings = findings;
    }

    private record Open(SheetRow row, Role role, List<Part> parts) {
        String shown() {
            return role == Role.BEGIN_GROUP ? "group" : "repeat";
        }
    }

    List<Part> read(List<SheetRow> rows) {
        rows.forEach(this::read);
        while (!open.isEmpty()) {
            Open last = open.peek();
            findings.problem(
                    last.row().spot("type"),
                    "this " + last.shown() + " is never ended; add end_" + last.shown() + " after its last question");
            close();
        }
        return top;
    }

    private void read(SheetRow row) {
        String written = row.get("type");
        if (row.isYes("disabled")) {
            row.leaveOut();
            findings.notice(row.spot("type"), "left out, since it is disabled");
        } else if (!written.isEmpty()) {
            read(row, TypeCell.read(written));
        } else if (!row.get("name").isEmpty()) {
            findings.problem(row.spot("type"), "there is no type; write one, or clear the row");
        }
    }

    private void read(SheetRow row, TypeCell type) {
        switch (type.role()) {
            case BEGIN_GROUP, BEGIN_REPEAT -> begin(new Open(row, type.role(), new ArrayList<>()));
            case END_GROUP -> end(row, Role.BEGIN_GROUP);
            case END_REPEAT -> end(row, Role.BEGIN_REPEAT);
            case METADATA -> leaveOut(row, type);
            case QUESTION -> ask(row, type);
        }
    }

    private void begin(Open begun) {
        if (open.size() == DEEPEST) {
            findings.problem(
                    begun.row().spot("type"), "groups stand at most " + DEEPEST + " deep; ask this further out");
        }
        open.push(begun);
    }

    private void end(SheetRow row, Role begun) {
        // Some repeat the name where a group ends; it says nothing new.
        row.leaveOut();
        Open last = open.peek();
        if (last == null) {
            findings.problem(row.spot("type"), "nothing is open that this could end; remove it");
            return;
        }
        if (last.role() != begun) {
            findings.problem(
                    row.spot("type"),
                    "the " + last.shown() + " of row " + last.row().number() + " is still open; end it first, with end_"
                            + last.shown());
        }
        close();
    }

    private void close() {
        Open last = open.pop();
        Part part = last.role() == Role.BEGIN_GROUP
                ? new Part.Group(last.row(), List.copyOf(last.parts()))
                : new Part.Loop(last.row(), List.copyOf(last.parts()));
        // What is deeper was told, and would take whoever walks it the stack.
        if (open.size() < DEEPEST) {
            add(part);
        }
    }

    private void ask(SheetRow row, TypeCell type) {
        add(new Part.Ask(row, type));
    }

    private void leaveOut(SheetRow row, TypeCell type) {
        findings.notice(
                row.spot("type"), "'" + type.word() + "' is left out: a device fills it in, and nobody is asked");
        row.leaveOut();
    }

    private void add(Part part) {
        Open around = open.peek();
        (around == null ? top : around.parts()).add(part);
    }
}
