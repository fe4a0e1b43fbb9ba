package org.cabildo.backend.platform;

/**
 * A look at a JSON text before it is parsed. The parser stops at the end of the first value, whatever follows, and gives
 * up in its own way on deep nesting.
 */
final class JsonShape {

    /** A submission has four levels. */
    private static final int DEEPEST = 16;

    private JsonShape() {}

    /** Whether the text is one pair of braces with balanced content of few levels, and nothing but white space around. */
    static boolean isOneShallowObject(String text) {
        String json = text.strip();
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                }
                inString = c != '"';
                continue;
            }
            inString = c == '"';
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            boolean endsEarly = depth == 0 && i < json.length() - 1;
            if (endsEarly || depth > DEEPEST) {
                return false;
            }
        }
        return json.startsWith("{") && depth == 0;
    }
}
