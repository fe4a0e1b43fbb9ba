package org.cabildo.surveys.print;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Document;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.print.Paper.Reference;

/** The definition's own texts in the reader's language. Where one mentions an answer, it says which, or has a blank. */
final class Wording {

    private static final Pattern MENTION = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final String BLANK = "________";

    private final Numbering numbering;
    private final Words words;

    Wording(Numbering numbering, Words words) {
        this.numbering = numbering;
        this.words = words;
    }

    Words words() {
        return words;
    }

    String of(LocalizedText text) {
        return MENTION.matcher(text.in(words.language()))
                .replaceAll(mention -> Matcher.quoteReplacement(numbering
                        .of(mention.group(1))
                        .map(number -> words.say("mention", words.say("question", number)))
                        .orElse(BLANK)));
    }

    List<String> of(List<LocalizedText> texts) {
        return texts.stream().map(this::of).toList();
    }

    String of(Choice choice) {
        return of(choice.label());
    }

    List<Reference> references(List<Document> documents) {
        return documents.stream()
                .map(document -> new Reference(of(document.label()), document.addressIn(words.language())))
                .toList();
    }
}
