import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Puts one fault after the other into a scratch copy of a class and asks the named test whether it notices. Arguments:
 * the list, the class path of the built tests, a scratch folder. With {@code probe} and a test it runs that one test.
 */
final class Mutations {
    private static final int FINE = 0;
    private static final int NOTICED = 1;
    private static final long PATIENCE = 120;

    private record Mutation(Path file, String original, String replacement, String test) {}

    private final String classPath;
    private final Path scratch;

    private Mutations(String classPath, Path scratch) {
        this.classPath = classPath;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("probe")) {
            System.exit(probe(arguments[1]));
        }
        List<Mutation> list = read(Path.of(arguments[0]));
        Mutations all = new Mutations(Files.readString(Path.of(arguments[1])).strip(), Path.of(arguments[2]));
        int missed = all.run(list);
        System.out.println((list.size() - missed) + " of " + list.size() + " faults caught");
        Files.writeString(all.scratch.resolve("counts"), (list.size() - missed) + " " + missed + " 0\n");
        System.exit(missed == 0 ? 0 : 1);
    }

    private static List<Mutation> read(Path file) throws IOException {
        List<Mutation> list = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" \\| ");
            if (parts.length != 4) {
                throw new IOException("not four parts: " + line);
            }
            list.add(new Mutation(Path.of(parts[0].strip()), parts[1].strip(), parts[2].strip(), parts[3].strip()));
        }
        return list;
    }

    private int run(List<Mutation> list) throws Exception {
        for (String test : list.stream().map(Mutation::test).distinct().toList()) {
            if (ask(test, "") != FINE) {
                System.out.println("FAILED without any fault: " + test);
                return list.size();
            }
        }
        int missed = 0;
        for (int k = 0; k < list.size(); k++) {
            Mutation mutation = list.get(k);
            String verdict = verdict(mutation, scratch.resolve("fault-" + k));
            missed += verdict.equals("caught") ? 0 : 1;
            System.out.println(verdict + "  " + mutation.file().getFileName() + ": " + mutation.replacement() + "  [" + mutation.test() + "]");
        }
        return missed;
    }

    private String verdict(Mutation mutation, Path folder) throws Exception {
        String source = Files.readString(mutation.file());
        int at = source.indexOf(mutation.original());
        if (at < 0 || source.indexOf(mutation.original(), at + 1) >= 0) {
            return "STALE: the original line stands there " + (at < 0 ? "no more" : "more than once");
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path mutated = folder.resolve(mutation.file().getFileName().toString());
        Files.writeString(mutated, source.replace(mutation.original(), mutation.replacement()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(null, null, null, "--release", "17", "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString(), mutated.toString());
        if (code != 0) {
            return "STALE: it does not compile";
        }
        return ask(mutation.test(), classes + java.io.File.pathSeparator) == FINE ? "MISSED" : "caught";
    }

    /** Asks a test in a Java of its own, with some classes before the others. */
    private int ask(String test, String before) throws Exception {
        String own = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx512m",
                        "-Dreckoner.root=" + Path.of("").toAbsolutePath(), "-cp", before + classPath + java.io.File.pathSeparator + own,
                        "Mutations", "probe", test)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("last.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return NOTICED;
        }
        return process.exitValue();
    }

    private static int probe(String test) throws Exception {
        if (test.startsWith("case ")) {
            Object line = Class.forName("org.reckoner.cli.ReckonerCommand").getMethod("commandLine").invoke(null);
            Object code = line.getClass().getMethod("execute", String[].class).invoke(line, (Object) new String[] {"validate", "--case", test.substring(5)});
            return (Integer) code;
        }
        String[] names = test.split("#");
        Class<?> type = Class.forName(names[0]);
        Constructor<?> constructor = type.getDeclaredConstructor();
        Method method = type.getDeclaredMethod(names[1]);
        constructor.setAccessible(true);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance());
            return FINE;
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace();
            return NOTICED;
        }
    }
}
