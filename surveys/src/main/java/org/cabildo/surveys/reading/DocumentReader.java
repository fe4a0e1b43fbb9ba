package org.cabildo.surveys.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Document;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the field {@code documents}. */
final class DocumentReader {

    private final Shared shared;

    DocumentReader(Shared shared) {
        this.shared = shared;
    }

    List<Document> read(Fields fields) {
        return fields.optionalList("documents").stream().map(this::document).toList();
    }

    private Document document(Node node) {
        Fields fields = new Fields(node, shared.problems());
        Document document = new Document(
                shared.languages().text(fields, "label"),
                fields.required("address").map(this::addresses).orElse(Map.of()));
        fields.refuseOthers();
        return document;
    }

    /** One address for all languages, or one for each. */
    private Map<Locale, String> addresses(Node node) {
        Map<Locale, String> addresses = new LinkedHashMap<>();
        if (node instanceof MappingNode) {
            addresses.putAll(shared.languages().text(node).byLanguage());
        } else {
            String address = Fields.text(node, shared.problems());
            shared.languages().all().forEach(language -> addresses.put(language, address));
        }
        addresses.values().stream()
                .distinct()
                .filter(address -> !address.isBlank() && !isWebAddress(address))
                .forEach(address ->
                        shared.problems().add(node, "'" + address + "' is no web address; begin it with https://"));
        return addresses;
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
