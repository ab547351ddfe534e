package org.reckoner.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the rooms in their order: imports point from later rooms to earlier ones only. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.reckoner");

    /** For each room of core, the rooms that it may import. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "numeric", Set.of(),
            "geo", Set.of("numeric"),
            "environment", Set.of("numeric", "geo"),
            "stunt", Set.of("numeric", "geo"),
            "flight", Set.of("numeric", "geo", "stunt"),
            "dynamics", Set.of("numeric", "geo", "environment", "stunt", "flight"),
            "simulation", Set.of("numeric", "geo", "environment", "stunt", "flight", "dynamics"),
            "bulk", Set.of("numeric", "geo", "environment", "stunt", "flight", "dynamics"));

    /** The rooms of analysis; each may import those before it. */
    private static final List<String> ANALYSIS =
            List.of("sampling", "prediction", "dispersion", "opening", "envelope", "comparison", "risk");

    /** For each module, the modules that it may import. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "core", Set.of(),
            "analysis", Set.of("core"),
            "formats", Set.of("core", "analysis"),
            "report", Set.of("core", "analysis"),
            "cli", Set.of("core", "analysis", "formats", "report"),
            "validation", Set.of("core", "analysis", "formats", "cli"),
            "web", Set.of("core", "analysis", "formats", "report", "cli"),
            "app", Set.of("core", "analysis", "formats", "report", "cli", "validation", "web"));

    /** The library behind these may differ in the last bit between machines and Java versions. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "log", "log10", "pow", "hypot", "cbrt", "sinh",
            "cosh", "tanh", "expm1", "log1p");

    private static final Pattern MODULE_IN_LOCATION = Pattern.compile("/(\\w+)/target/[^/]*(?:classes/|\\.jar!/)");

    @TestFactory
    Stream<DynamicTest> coreRoomsImportOnlyRoomsBeforeThem() {
        return new TreeMap<>(ROOMS)
                .entrySet().stream()
                        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                            DescribedPredicate<JavaClass> laterRoom = describe(
                                    "in core, outside " + room.getValue(),
                                    target -> module(target).equals("core")
                                            && !roomOf(target).equals(room.getKey())
                                            && !room.getValue().contains(roomOf(target)));
                            noClasses()
                                    .that(describe(
                                            "in room " + room.getKey(),
                                            origin -> module(origin).equals("core")
                                                    && roomOf(origin).equals(room.getKey())))
                                    .should()
                                    .dependOnClassesThat(laterRoom)
                                    .allowEmptyShould(true)
                                    .check(CLASSES);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> analysisRoomsImportOnlyRoomsBeforeThem() {
        return ANALYSIS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> later = ANALYSIS.subList(ANALYSIS.indexOf(room) + 1, ANALYSIS.size());
                    noClasses()
                            .that(describe(
                                    "in room " + room,
                                    origin -> module(origin).equals("analysis")
                                            && roomOf(origin).equals(room)))
                            .should()
                            .dependOnClassesThat(describe(
                                    "in one of " + later,
                                    target -> module(target).equals("analysis") && later.contains(roomOf(target))))
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void samplingKnowsStuntsAndArithmeticOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.reckoner.sampling..")
                .should()
                .dependOnClassesThat(describe(
                        "of Reckoner, outside stunt and numeric",
                        target -> target.getPackageName().startsWith("org.reckoner")
                                && !Set.of("sampling", "stunt", "numeric").contains(roomOf(target))))
                .check(CLASSES);
    }

    @Test
    void everyClassOfAnalysisIsInANamedRoom() {
        classes()
                .that(inModule("analysis"))
                .should()
                .resideInAnyPackage(ANALYSIS.stream()
                        .map(room -> "org.reckoner." + room + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void everyClassOfCoreIsInANamedRoom() {
        classes()
                .that(inModule("core"))
                .should()
                .resideInAnyPackage(ROOMS.keySet().stream()
                        .map(room -> "org.reckoner." + room + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> modulesImportOnlyWhatTheyStandOn() {
        return new TreeMap<>(MODULES)
                .entrySet().stream()
                        .map(module -> DynamicTest.dynamicTest(
                                module.getKey(),
                                () -> noClasses()
                                        .that(inModule(module.getKey()))
                                        .should()
                                        .dependOnClassesThat(describe(
                                                "in a module outside " + module.getValue(),
                                                target -> target.getPackageName()
                                                                .startsWith("org.reckoner")
                                                        && !module(target).equals(module.getKey())
                                                        && !module.getValue().contains(module(target))))
                                        .allowEmptyShould(true)
                                        .check(CLASSES)));
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("org.reckoner.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySimulationKnowsTheIntegrator() {
        noClasses()
                .that(inModule("core"))
                .and()
                .resideOutsideOfPackage("org.reckoner.simulation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hipparchus.ode..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void roomsOfCoreNeedNoLibraryButVectors() {
        noClasses()
                .that(inModule("core"))
                .and()
                .resideOutsideOfPackages("org.reckoner.simulation..", "org.reckoner.geo..")
                .should()
                .dependOnClassesThat(describe(
                        "from a library other than Hipparchus geometry",
                        target -> !target.getBaseComponentType().isPrimitive()
                                && !target.getPackageName().startsWith("java.")
                                && !target.getPackageName().startsWith("org.reckoner")
                                && !target.getPackageName().startsWith("org.jspecify")
                                && !target.getPackageName().startsWith("org.hipparchus.geometry")
                                && !target.getPackageName().isEmpty()))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyPicturesAndRastersNeedTheDesktop() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.reckoner.report..", "org.reckoner.raster..", "org.reckoner.formats.raster..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.awt..",
                        "java.beans..",
                        "javax.imageio..",
                        "javax.print..",
                        "javax.swing..",
                        "javax.sound.."))
                .check(CLASSES);
    }

    @Test
    void resultsDoNotHangOnTheMathLibraryOfTheMachine() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "is one of java.lang.Math." + INEXACT + " (use StrictMath, or Elementary in a kernel)",
                        (JavaAccess<?> access) -> isInexact(access.getTarget())))
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl|Info|Data)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndExplainsItself() {
        List<String> unmarked = new ArrayList<>();
        CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .forEach(room -> unmarked.add(room.getName()));
        assertThat(unmarked)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void everyClassComesFromAKnownModule() {
        assertThat(CLASSES).isNotEmpty();
        assertThat(CLASSES.stream().map(ArchitectureTest::module).distinct())
                .isSubsetOf(MODULES.keySet())
                .contains("cli", "app");
    }

    private static boolean isInexact(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Math.class) && INEXACT.contains(target.getName());
    }

    private static DescribedPredicate<JavaClass> inModule(String name) {
        return describe("in module " + name, type -> module(type).equals(name));
    }

    private static String roomOf(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^org\\.reckoner\\.?", "");
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    /** The module whose build folder a class was read from; empty for a class that is not ours. */
    private static String module(JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> MODULE_IN_LOCATION.matcher(source.getUri().toString()))
                .filter(Matcher::find)
                .flatMap(place -> Optional.of(place.group(1)))
                .orElse("");
    }
}
