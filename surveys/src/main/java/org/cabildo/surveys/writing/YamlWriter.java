package org.cabildo.surveys.writing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes YAML as people would, and says for each place in it where that comes from. */
public final class YamlWriter {

    private static final DumpSettings STYLE = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(120)
            .build();

    /** What we wrote ourselves can be read again, however long it is. */
    private static final LoadSettings WHOLE =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlWriter() {}

    /**
     * A file.
     *
     * @param origins where the nodes come from, by where they begin: {@code line:column}, both from 1
     */
    public record Written(String text, Map<String, String> origins) {
        public Written {
            origins = Map.copyOf(origins);
        }
    }

    public static Written write(Item root) {
        String text = new Dump(STYLE).dumpToString(plain(root));
        Map<String, String> origins = new HashMap<>();
        new Compose(WHOLE).composeString(text).ifPresent(node -> trace(root, node, origins));
        return new Written(text, origins);
    }

    private static Object plain(Item item) {
        if (item instanceof Item.Mapping mapping) {
            Map<String, Object> fields = new LinkedHashMap<>();
            mapping.fields().forEach((key, value) -> fields.put(key, plain(value)));
            return fields;
        }
        if (item instanceof Item.Sequence sequence) {
            return sequence.items().stream().map(YamlWriter::plain).toList();
        }
        return ((Item.Scalar) item).value();
    }

    /** Walks what was written and what came of it side by side; both have the same shape. */
    private static void trace(Item item, Node node, Map<String, String> origins) {
        put(node, item.from(), origins);
        if (item instanceof Item.Mapping mapping) {
            List<NodeTuple> tuples = ((MappingNode) node).getValue();
            List<Item> values = List.copyOf(mapping.fields().values());
            for (int i = 0; i < values.size(); i++) {
                put(tuples.get(i).getKeyNode(), values.get(i).from(), origins);
                trace(values.get(i), tuples.get(i).getValueNode(), origins);
            }
        } else if (item instanceof Item.Sequence sequence) {
            List<Node> nodes = ((SequenceNode) node).getValue();
            for (int i = 0; i < nodes.size(); i++) {
                trace(sequence.items().get(i), nodes.get(i), origins);
            }
        }
    }

    /** A mapping begins where its first key does; the place of the whole counts. */
    private static void put(Node node, String from, Map<String, String> origins) {
        Mark mark = node.getStartMark().orElseThrow();
        if (!from.isEmpty()) {
            origins.putIfAbsent((mark.getLine() + 1) + ":" + (mark.getColumn() + 1), from);
        }
    }
}
