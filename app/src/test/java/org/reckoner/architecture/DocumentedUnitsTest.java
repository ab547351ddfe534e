package org.reckoner.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class DocumentedUnitsTest {

    @Test
    void everyPublicNumberSaysItsUnit() throws IOException {
        List<Path> files = Sources.main();
        assertThat(files).isNotEmpty();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> problems = DocumentedUnits.in(
                    manager.getJavaFileObjectsFromPaths(files),
                    file -> Sources.ROOT.relativize(Path.of(file.toUri())).toString());
            if (!problems.isEmpty()) {
                fail(problems.size() + " public numbers or types are not explained:\n" + String.join("\n", problems));
            }
        }
    }

    @Test
    void missingUnitsAreFoundWithTheirLine() throws IOException {
        assertThat(problems("""
                /** A ramp. */
                public class Ramp {
                    /** A length. */
                    public static final double LENGTH = 3;
                    /**
                     * @param radius of the arc (m)
                     * @param load on the rider
                     */
                    public Ramp(double radius, double load) {}
                    /** Speed at the lip (m/s). @return the speed (furlong/s) */
                    public double speed() { return 1; }
                    protected double bare() { return 1; }
                    /** @param by how far */
                    public record Step(double by) {}
                    /** Anything. */
                    public interface Wind { void at(double height); }
                }
                """))
                .extracting(problem -> problem.replaceFirst(" .*", ""))
                .containsExactly("A.java:4", "A.java:9", "A.java:11", "A.java:12", "A.java:14", "A.java:16");
    }

    @Test
    void everyAcceptedFormIsAccepted() throws IOException {
        assertThat(problems("""
                /**
                 * A ramp.
                 * @param radius of the arc (m)
                 * @param name what it is called
                 */
                public record Ramp(double radius, String name) {
                    public Ramp {}
                    /** Gravity near the ground (m/s²); 3rd CGPM (1901). */
                    public static final double GRAVITY = 9.8;
                    private static final double HIDDEN = 1;
                    @Override public double radius() { return radius; }
                    double inside(double anything) { return 1; }
                    /** {@return density of the air (kg/m³)} */
                    public double density() { return 1; }
                    /** The load factor (1). More words. */
                    public double load() { return 1; }
                    /**
                     * Turns.
                     *
                     * @return the rate (rad/s)
                     */
                    public double rate() { return 1; }
                    /** A pressure in other words (kg/(m s^2)). */
                    public double constant() { return 1; }
                    /** @param far how far (m) @param load how heavy (N) @return the work (N·m) */
                    public double work(double far, double load) { return 1; }
                    /** A kind. */
                    public enum Kind { A(1); Kind(double x) {} }
                }
                class Hidden { public double anything() { return 1; } }
                """)).isEmpty();
    }

    @Test
    void publicTypeWithoutASentenceIsFound() throws IOException {
        assertThat(problems("public class Ramp {}")).singleElement().asString().startsWith("A.java:1 Ramp is public");
    }

    private static List<String> problems(String text) throws IOException {
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        return DocumentedUnits.in(List.of(source), file -> "A.java");
    }
}
