package org.reckoner.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the YAML of a case into pieces that know their place; what a case has no use for is refused. */
final class CaseYaml {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 12;

    private final String file;

    private CaseYaml(String file) {
        this.file = file;
    }

    static Piece.Fields read(String text, String file) {
        CaseYaml yaml = new CaseYaml(file);
        Piece.Where start = new Piece.Where(file, 1, 1, "");
        if (text.length() > MOST_CHARACTERS) {
            throw start.bad("", "is longer than " + MOST_CHARACTERS + " characters", "this is another file");
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setUseMarks(true).setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && yaml.piece(root.get(), "", 0) instanceof Piece.Fields fields) {
                return fields;
            }
        } catch (MarkedYamlEngineException unreadable) {
            Piece.Where where = unreadable
                    .getProblemMark()
                    .map(mark -> yaml.where(mark, ""))
                    .orElse(start);
            throw where.bad(
                    "",
                    "is not readable YAML: " + unreadable.getProblem(),
                    "the indent, a colon, a quote or a bracket is wrong in this line or the one before");
        } catch (YamlEngineException unreadable) {
            throw start.bad("", "is not readable YAML", "the file is damaged, or holds more than one document");
        }
        throw start.bad(
                "", "is not a case, which begins with keys such as \"case:\" and \"kind:\"", "this is another file");
    }

    private Piece piece(Node node, String key, int depth) {
        Piece.Where where = node.getStartMark().map(mark -> where(mark, key)).orElse(new Piece.Where(file, 1, 1, key));
        if (node.getAnchor().isPresent()) {
            throw where.bad(
                    "&" + node.getAnchor().get(),
                    "is an anchor, which a case does not know",
                    "write the value out where it is needed again");
        }
        if (depth > DEEPEST) {
            throw where.bad("", "is nested more than " + DEEPEST + " levels deep", "brackets or indents are wrong");
        }
        if (node instanceof ScalarNode scalar) {
            return new Piece.Text(scalar.getValue().strip(), where);
        }
        if (node instanceof SequenceNode sequence) {
            List<Piece> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(piece(item, key + "[" + (items.size() + 1) + "]", depth + 1));
            }
            return new Piece.Items(List.copyOf(items), where);
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Piece> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                field(tuple, key, depth, fields);
            }
            return new Piece.Fields(fields, where);
        }
        throw where.bad("", "is of a kind that a case does not know", "write it as text");
    }

    private void field(NodeTuple tuple, String parent, int depth, Map<String, Piece> fields) {
        Piece name = piece(tuple.getKeyNode(), parent, depth + 1);
        if (!(name instanceof Piece.Text text)) {
            throw name.where()
                    .bad("", "is a list or map where a key belongs", "a bracket or a colon is in the wrong place");
        }
        String path = parent.isEmpty() ? text.text() : parent + "." + text.text();
        Piece.Where at = new Piece.Where(file, text.where().line(), text.where().column(), path);
        if (fields.containsKey(text.text())) {
            throw at.bad("", "stands here a second time", "one of the two goes");
        }
        fields.put(text.text(), piece(tuple.getValueNode(), path, depth + 1));
    }

    private Piece.Where where(Mark mark, String key) {
        return new Piece.Where(file, mark.getLine() + 1, mark.getColumn() + 1, key);
    }
}
