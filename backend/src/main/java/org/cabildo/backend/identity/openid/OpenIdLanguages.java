package org.cabildo.backend.identity.openid;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Languages as the protocol names them. */
final class OpenIdLanguages {

    private OpenIdLanguages() {}

    static List<LangTag> tags(List<Locale> languages) {
        return languages.stream()
                .flatMap(language -> tag(language.getLanguage()))
                .toList();
    }

    private static Stream<LangTag> tag(String language) {
        try {
            return Stream.of(new LangTag(language));
        } catch (LangTagException none) {
            return Stream.empty();
        }
    }
}
