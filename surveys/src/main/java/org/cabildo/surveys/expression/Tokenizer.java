package org.cabildo.surveys.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into its words. */
final class Tokenizer {

    private static final Pattern WORD = Pattern.compile("""
            \\$\\{(?<reference>[A-Za-z_][A-Za-z0-9_-]*)\\}\
            |'(?<single>[^']*)'\
            |"(?<double>[^"]*)"\
            |(?<number>\\d+(\\.\\d*)?|\\.\\d+)\
            |(?<name>[A-Za-z_][A-Za-z0-9_-]*)\
            |(?<symbol>!=|<=|>=|[=<>(),.+*-])""");

    private final String source;

    Tokenizer(String source) {
        this.source = source;
    }

    /** All words in their order, the last of kind {@code END}. */
    List<Token> tokens() throws ExpressionRefused {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(source);
        int at = afterSpace(0);
        while (at < source.length()) {
            if (!word.region(at, source.length()).lookingAt()) {
                throw refused(at);
            }
            tokens.add(token(word, at + 1));
            at = afterSpace(word.end());
        }
        tokens.add(new Token(Token.Kind.END, "", source.length() + 1));
        return tokens;
    }

    /** The same text with something else for each reference; what stands in quotes stays. */
    static String replaceReferences(String source, UnaryOperator<String> references) {
        return WORD.matcher(source).replaceAll(word -> {
            Matcher same = WORD.matcher(word.group());
            boolean isReference = same.matches() && same.group("reference") != null;
            return Matcher.quoteReplacement(isReference ? references.apply(same.group("reference")) : word.group());
        });
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static Token token(Matcher word, int position) {
        if (word.group("reference") != null) {
            return new Token(Token.Kind.REFERENCE, word.group("reference"), position);
        }
        if (word.group("single") != null) {
            return new Token(Token.Kind.LITERAL, word.group("single"), position);
        }
        if (word.group("double") != null) {
            return new Token(Token.Kind.LITERAL, word.group("double"), position);
        }
        if (word.group("number") != null) {
            return new Token(Token.Kind.NUMBER, word.group("number"), position);
        }
        if (word.group("name") != null) {
            return new Token(Token.Kind.NAME, word.group("name"), position);
        }
        return new Token(Token.Kind.SYMBOL, word.group("symbol"), position);
    }

    private ExpressionRefused refused(int at) {
        String character = Character.toString(source.codePointAt(at));
        String reason = switch (character) {
            case "$" -> "a reference is written ${question_name}";
            case "'", "\"" -> "this quote is never closed; close it with " + character;
            // Word processors and spreadsheets put them there.
            case "‘", "’", "“", "”" -> "curly quote " + character + "; write ' or \"";
            default -> "unexpected " + character + "; remove it, or put text between quotes";
        };
        return new ExpressionRefused(at + 1, reason);
    }
}
