package org.reckoner.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds every number in a public signature whose unit a reader would have to guess. */
final class DocumentedUnits {

    /** What may stand in the brackets: SI, the edges' units, (1) for none, (any) where the caller chooses. */
    private static final Set<String> SYMBOLS = Set.of(
            "1", "m", "s", "kg", "N", "Pa", "hPa", "K", "J", "kJ", "W", "kW", "Hz", "rad", "mol", "g", "mm", "cm", "km",
            "ft", "in", "mi", "kt", "mph", "lb", "deg", "°", "°C", "°F", "%", "h", "min", "ms", "ns", "px", "pt", "dB",
            "A", "V", "rpm", "bit", "any", "SI");

    private static final Pattern BRACKETS = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))+)\\)");
    private static final Pattern WORDS_FOR_A_UNIT = Pattern.compile(".*\\bunits?\\b.*");
    private static final Pattern EXPONENT = Pattern.compile("(?<=\\p{L})\\^?[-−]?\\d+|[⁻¹²³⁴⁰½√]+");
    private static final Pattern BETWEEN_SYMBOLS = Pattern.compile("[\\s/·*()]+");

    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final String name;
    private final List<String> problems;

    private DocumentedUnits(DocTrees docs, CompilationUnitTree unit, String name, List<String> problems) {
        this.docs = docs;
        this.unit = unit;
        this.name = name;
        this.problems = problems;
    }

    /** All problems of all files, each as {@code file:line what is missing}. */
    static List<String> in(Iterable<? extends JavaFileObject> files, Function<JavaFileObject, String> naming)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none", "--release", "17"), null, files);
        DocTrees docs = DocTrees.instance(task);
        List<String> problems = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            DocumentedUnits look = new DocumentedUnits(docs, unit, naming.apply(unit.getSourceFile()), problems);
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared && isOpen(declared.getModifiers(), false)) {
                    look.type(new TreePath(new TreePath(unit), declared));
                }
            }
        }
        return problems;
    }

    private void type(TreePath path) {
        ClassTree type = (ClassTree) path.getLeaf();
        String doc = docs.getDocComment(path);
        if (doc == null) {
            problem(type, type.getSimpleName() + " is public and has no sentence that says what it is");
        }
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        Set<String> components = Set.of();
        if (type.getKind() == Tree.Kind.RECORD) {
            List<VariableTree> declared = components(type);
            declared.forEach(
                    component -> parameter(doc, component, type.getSimpleName().toString()));
            components = Set.copyOf(
                    declared.stream().map(one -> one.getName().toString()).toList());
        }
        for (Tree member : type.getMembers()) {
            TreePath below = new TreePath(path, member);
            if (member instanceof ClassTree nested && isOpen(nested.getModifiers(), isInterface)) {
                type(below);
            } else if (member instanceof MethodTree method && isOpen(method.getModifiers(), isInterface)) {
                method(below, method, type, components);
            } else if (member instanceof VariableTree field && isConstant(field, isInterface)) {
                constant(below, field);
            }
        }
    }

    private void method(TreePath path, MethodTree method, ClassTree owner, Set<String> components) {
        boolean isConstructor = method.getName().contentEquals("<init>");
        if (isConstructor && (owner.getKind() == Tree.Kind.ENUM || repeatsComponents(method, components))) {
            return;
        }
        String doc = docs.getDocComment(path);
        if (isOverride(method.getModifiers()) && (doc == null || doc.contains("@inheritDoc"))) {
            return;
        }
        String called = isConstructor
                ? owner.getSimpleName().toString()
                : method.getName().toString();
        for (VariableTree parameter : method.getParameters()) {
            parameter(doc, parameter, called);
        }
        if (isDouble(method.getReturnType()) && !returnHasUnit(doc)) {
            problem(method, called + " returns a double; its doc does not end with a unit, such as (m/s)");
        }
    }

    private void parameter(@Nullable String doc, VariableTree parameter, String owner) {
        if (!isDouble(parameter.getType())) {
            return;
        }
        boolean documented = doc != null
                && sections(doc)
                        .anyMatch(section -> section.matches("(?s)@param\\s+" + parameter.getName() + "\\b.*")
                                && endsInUnit(section));
        if (!documented) {
            problem(parameter, owner + " takes " + parameter.getName() + "; its @param does not end with a unit");
        }
    }

    private void constant(TreePath path, VariableTree field) {
        String doc = docs.getDocComment(path);
        if (isDouble(field.getType()) && (doc == null || !mentionsUnit(doc))) {
            problem(field, field.getName() + " is a public double; its doc names no unit");
        }
    }

    /** A short doc may say it in its first sentence instead of a tag. */
    private static boolean returnHasUnit(@Nullable String doc) {
        if (doc == null) {
            return false;
        }
        Optional<String> returned =
                sections(doc).filter(section -> section.startsWith("@return")).findFirst();
        if (returned.isPresent()) {
            return endsInUnit(returned.get().replaceFirst("\\}\\.?\\s*$", ""));
        }
        String body = sections(doc).findFirst().orElse("");
        return endsInUnit(body) || endsInUnit(body.split("(?<=\\.)\\s", 2)[0]);
    }

    /** The description and each tag with its text. A tag counts wherever it stands, also behind others on one line. */
    private static Stream<String> sections(String doc) {
        return Pattern.compile("\\{?(?=@(?:param|return|throws|see)\\b)")
                .splitAsStream(doc)
                .map(String::strip);
    }

    private static boolean endsInUnit(String words) {
        int last = -1;
        Matcher brackets = BRACKETS.matcher(words);
        boolean isUnit = false;
        while (brackets.find()) {
            last = brackets.end();
            isUnit = isUnit(brackets.group(1));
        }
        return isUnit && words.substring(last).matches("[.\\s]*");
    }

    /** A constant's source often follows its unit. */
    private static boolean mentionsUnit(String words) {
        return BRACKETS.matcher(words).results().anyMatch(found -> isUnit(found.group(1)));
    }

    private static boolean isUnit(String text) {
        if (WORDS_FOR_A_UNIT.matcher(text).matches()) {
            return true;
        }
        for (String symbol : BETWEEN_SYMBOLS.split(EXPONENT.matcher(text).replaceAll(" "))) {
            if (!symbol.isEmpty() && !SYMBOLS.contains(symbol)) {
                return false;
            }
        }
        return true;
    }

    private void problem(Tree where, String what) {
        long start = docs.getSourcePositions().getStartPosition(unit, where);
        problems.add(name + ":" + unit.getLineMap().getLineNumber(start) + " " + what);
    }

    /** A record's components are the fields that are not static; a record can declare no others. */
    private static List<VariableTree> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member instanceof VariableTree)
                .map(member -> (VariableTree) member)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    private static boolean repeatsComponents(MethodTree constructor, Set<String> components) {
        return !components.isEmpty()
                && constructor.getParameters().stream()
                        .allMatch(parameter ->
                                components.contains(parameter.getName().toString()))
                && (constructor.getParameters().isEmpty()
                        || constructor.getParameters().size() == components.size());
    }

    private static boolean isConstant(VariableTree field, boolean inInterface) {
        return isOpen(field.getModifiers(), inInterface)
                && (inInterface || field.getModifiers().getFlags().contains(Modifier.STATIC));
    }

    private static boolean isOpen(ModifiersTree modifiers, boolean inInterface) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || inInterface && !flags.contains(Modifier.PRIVATE);
    }

    private static boolean isOverride(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().equals("Override"));
    }

    private static boolean isDouble(Tree type) {
        return type instanceof PrimitiveTypeTree primitive && primitive.getPrimitiveTypeKind() == TypeKind.DOUBLE;
    }
}
