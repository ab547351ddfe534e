import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads every Markdown file of the tree and complains about what has rotted.
 *
 * <ul>
 *   <li>A relative link must lead to a file, and its {@code #anchor} to a heading.
 *   <li>A path in backticks whose first folder stands in the tree must exist as a whole.
 *   <li>In a block fenced as {@code console}, a line {@code $ command} is run, and the lines below it are what it must
 *       print (both streams). {@code ...} stands for any text within a line and, alone on a line, for any lines. A
 *       command must succeed, unless it ends in {@code # exit N}. All snippets of a page run from top to bottom in one scratch
 *       folder that shows the tree, so they may build on each other and write where they like.
 * </ul>
 */
public final class Docs {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern NAMED_LINK = Pattern.compile("^\\[[^\\]]+\\]:\\s+(\\S+)");
    private static final Pattern IMAGE = Pattern.compile("<(?:img|a)\\s[^>]*(?:src|href)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PATH = Pattern.compile("(?:\\./)?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+/?");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\d+)$");
    private static final Set<String> NOT_IN_GIT = Set.of("target", "runs", ".dist", ".git", ".idea", "node_modules");
    private static final int SECONDS_FOR_A_SNIPPET = 180;

    private final List<String> problems = new ArrayList<>();
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private int looked;

    public static void main(String[] arguments) throws Exception {
        Docs docs = new Docs();
        for (Path file : markdown()) {
            docs.read(file);
        }
        docs.problems.forEach(System.out::println);
        System.out.println("docs: " + docs.looked + " links, paths and snippets, " + docs.problems.size() + " wrong");
        String counts = System.getenv("CHECK_COUNTS");
        if (counts != null) {
            int wrong = docs.problems.size();
            Files.writeString(Path.of(counts), Math.max(0, docs.looked - wrong) + " " + wrong + " 0\n");
        }
        System.exit(docs.problems.isEmpty() ? 0 : 1);
    }

    private static List<Path> markdown() throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> folders = new ArrayList<>(List.of(ROOT));
        while (!folders.isEmpty()) {
            try (Stream<Path> inside = Files.list(folders.remove(0))) {
                for (Path path : (Iterable<Path>) inside.sorted()::iterator) {
                    String name = path.getFileName().toString();
                    if (Files.isDirectory(path) && !name.startsWith(".") && !NOT_IN_GIT.contains(name)) {
                        folders.add(path);
                    } else if (name.endsWith(".md")) {
                        found.add(path);
                    }
                }
            }
        }
        return found;
    }

    private void read(Path file) throws IOException, InterruptedException {
        Path scratch = scratch();
        try {
            read(file, scratch);
        } finally {
            delete(scratch);
        }
    }

    private void read(Path file, Path scratch) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(file);
        String fence = null;
        List<String> snippet = new ArrayList<>();
        int snippetLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String at = ROOT.relativize(file) + ":" + (i + 1);
            if (line.strip().startsWith("```")) {
                if (fence == null) {
                    fence = line.strip().substring(3).strip();
                    snippet.clear();
                    snippetLine = i + 2;
                } else {
                    if (fence.equals("console")) {
                        run(ROOT.relativize(file), snippetLine, snippet, scratch);
                    }
                    fence = null;
                }
            } else if (fence != null) {
                snippet.add(line);
            } else {
                links(file, at, line);
            }
        }
        if (fence != null) {
            problems.add(ROOT.relativize(file) + ":" + (snippetLine - 1) + " this fence is never closed");
        }
    }

    private void links(Path file, String at, String line) throws IOException {
        String prose = CODE.matcher(line).replaceAll("``");
        for (Pattern kind : List.of(LINK, NAMED_LINK, IMAGE)) {
            Matcher link = kind.matcher(prose);
            while (link.find()) {
                link(file, at, link.group(1));
            }
        }
        Matcher code = CODE.matcher(line);
        while (code.find()) {
            path(file, at, code.group(1));
        }
    }

    private void link(Path file, String at, String target) throws IOException {
        if (target.matches("[a-z]+:.*")) {
            return;
        }
        looked++;
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path to = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.exists(to)) {
            problems.add(at + " links to " + target + ", which does not exist");
        } else if (hash >= 0 && to.toString().endsWith(".md") && !anchors(to).contains(target.substring(hash + 1))) {
            problems.add(at + " links to " + target + ", but no heading gives that anchor");
        }
    }

    private void path(Path file, String at, String text) {
        if (!PATH.matcher(text).matches() || text.startsWith("..")) {
            return;
        }
        String plain = text.startsWith("./") ? text.substring(2) : text;
        String first = plain.split("/")[0];
        if (NOT_IN_GIT.contains(first) || !Files.exists(ROOT.resolve(first)) && !text.startsWith("./")) {
            return;
        }
        looked++;
        if (!Files.exists(ROOT.resolve(plain)) && !Files.exists(file.resolveSibling(plain))) {
            problems.add(at + " names " + text + ", which does not exist");
        }
    }

    /** The anchors of a page: what its headings become, as code forges make them. */
    private Set<String> anchors(Path page) throws IOException {
        Set<String> known = anchors.get(page);
        if (known == null) {
            known = new HashSet<>();
            for (String line : Files.readAllLines(page)) {
                if (line.matches("#{1,6} .*")) {
                    String slug = line.replaceFirst("#+ +", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-');
                    known.add(slug);
                }
                Matcher named = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"").matcher(line);
                while (named.find()) {
                    known.add(named.group(1));
                }
            }
            anchors.put(page, known);
        }
        return known;
    }

    private void run(Path file, int firstLine, List<String> lines, Path scratch)
            throws IOException, InterruptedException {
        int start = -1;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("$ ")) {
                if (start >= 0) {
                    run(file + ":" + (firstLine + start), lines.get(start).substring(2), lines.subList(start + 1, i), scratch);
                }
                start = i;
            }
        }
    }

    private void run(String at, String command, List<String> shown, Path scratch)
            throws IOException, InterruptedException {
        looked++;
        Matcher exit = EXIT.matcher(command);
        int expected = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
        Path output = scratch.resolve(".output");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        String ownJava = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", ownJava, (before, own) -> own + ":" + before);
        Process process = shell.start();
        if (!process.waitFor(SECONDS_FOR_A_SNIPPET, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            problems.add(at + " still runs after " + SECONDS_FOR_A_SNIPPET + " s: " + command);
            return;
        }
        String printed = Files.readString(output);
        if (process.exitValue() != expected) {
            problems.add(at + " exits with " + process.exitValue() + " instead of " + expected + ": " + command + "\n"
                    + indent(printed));
        } else if (!asPattern(shown).matcher(tidy(printed)).matches()) {
            problems.add(at + " prints something else: " + command + "\n  the document shows\n"
                    + indent(String.join("\n", shown)) + "\n  it prints\n" + indent(printed));
        }
    }

    /** A folder that shows everything of the tree under its own name, and takes what the snippets write. */
    private static Path scratch() throws IOException {
        Path scratch = Files.createTempDirectory("reckoner-docs-");
        try (Stream<Path> tree = Files.list(ROOT)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (!NOT_IN_GIT.contains(path.getFileName().toString())) {
                    Files.createSymbolicLink(scratch.resolve(path.getFileName()), path);
                }
            }
        }
        return scratch;
    }

    private static Pattern asPattern(List<String> shown) {
        StringBuilder pattern = new StringBuilder();
        for (String line : shown) {
            if (line.strip().equals("...")) {
                pattern.append("(?:.*\n)*?");
            } else {
                String[] fixed = line.stripTrailing().split("\\.\\.\\.", -1);
                for (int i = 0; i < fixed.length; i++) {
                    pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(fixed[i]));
                }
                pattern.append("\n");
            }
        }
        return Pattern.compile(pattern.toString());
    }

    /** Without colours, spaces at line ends, and the spaces that keep a number and its unit on one line. */
    private static String tidy(String printed) {
        StringBuilder lines = new StringBuilder();
        printed.replaceAll("\u001b\\[[0-9;]*m", "")
                .replaceAll("[\u00a0\u202f]", " ")
                .lines()
                .forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        return lines.toString().replaceFirst("\n+$", "\n");
    }

    private static String indent(String text) {
        return text.lines().map(line -> "    | " + line).reduce((above, line) -> above + "\n" + line).orElse("    |");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException undeletable) {
                    throw new UncheckedIOException(undeletable);
                }
            });
        }
    }
}
