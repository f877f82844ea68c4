package org.authoritydirectory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.authoritydirectory.planted.authority.PlantedViolation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The structure of the house: which package may know which. */
class ArchitectureTest {

    private static final String ROOT = "org.authoritydirectory";

    /** A package and the packages it may import; the reason is what a breach says. */
    record Room(String name, Set<String> mayImport, String because) {}

    private static final List<Room> ROOMS = List.of(
            new Room("shared", Set.of(), "value types know no feature"),
            new Room("treaty", Set.of("shared"), "reference data stand for themselves"),
            new Room("authority", Set.of("shared", "treaty"), "an entry is checked against reference data alone"),
            new Room("access", Set.of("shared"), "who is acting is known without knowing what they want"),
            new Room("audit", Set.of("shared", "access"), "the trail takes what it is told"),
            new Room(
                    "grant",
                    Set.of("shared", "treaty", "authority", "access", "audit", "publication"),
                    "who may edit is decided without knowing what is proposed"),
            new Room("comparison", Set.of("shared", "authority"), "entries differ whoever asks"),
            new Room(
                    "doubt",
                    Set.of("shared", "treaty", "authority"),
                    "a doubt is about an entry, not about who sent it"),
            new Room("publication", Set.of("shared", "authority"), "the log records what was decided elsewhere"),
            new Room(
                    "submission",
                    Set.of(
                            "shared",
                            "treaty",
                            "authority",
                            "access",
                            "audit",
                            "grant",
                            "comparison",
                            "doubt",
                            "publication"),
                    "review ends in a publication"),
            new Room(
                    "report",
                    Set.of("shared", "authority", "access", "audit", "grant", "publication"),
                    "a report never changes an entry, so it knows of no submission"),
            new Room(
                    "notice",
                    Set.of(
                            "shared",
                            "treaty",
                            "authority",
                            "access",
                            "grant",
                            "comparison",
                            "publication",
                            "submission",
                            "report"),
                    "people are told of what others have done; nobody waits for that"),
            new Room(
                    "schedule",
                    Set.of("shared", "treaty", "authority"),
                    "when an office answers depends on its entry and the calendar alone"),
            new Room(
                    "search",
                    Set.of("shared", "treaty", "authority", "schedule"),
                    "what is found depends on entries and the clock alone"),
            new Room(
                    "directory",
                    Set.of(
                            "shared",
                            "treaty",
                            "authority",
                            "access",
                            "audit",
                            "grant",
                            "comparison",
                            "publication",
                            "schedule",
                            "search",
                            "format"),
                    "the read side is made from the log and never from what waits for review"),
            new Room(
                    "addressee",
                    Set.of("shared", "treaty", "authority", "grant", "schedule", "directory"),
                    "whom to write to follows from what is published and from the treaties"),
            new Room(
                    "edition",
                    Set.of("shared", "treaty", "authority", "directory"),
                    "the printed book is one more view of the log"),
            new Room(
                    "outline",
                    Set.of("shared", "treaty", "authority", "grant", "addressee", "format"),
                    "an outline is drafted for an addressee that was found"),
            new Room("format", Set.of("shared", "treaty", "authority"), "a format knows the entry and no service"),
            new Room(
                    "sync",
                    Set.of("shared", "authority", "access", "audit", "grant", "publication"),
                    "partners follow the log, not the search"),
            new Room(
                    "transparency",
                    Set.of("shared", "authority", "grant", "publication"),
                    "what was published is proved from the log alone"),
            new Room(
                    "certificate",
                    Set.of("shared", "authority", "publication", "format", "edition", "transparency"),
                    "a certificate is one record of the log, printed and proved"),
            new Room(
                    "subscription",
                    Set.of("shared", "treaty", "authority", "access", "audit", "publication", "sync"),
                    "who is told of a publication gets what is in the feed, and nothing waits for it"),
            new Room(
                    "mirror",
                    Set.of("shared", "publication", "transparency"),
                    "what is taken over is proved first, and nothing else is written"),
            new Room(
                    "operation",
                    Set.of(
                            "shared",
                            "treaty",
                            "authority",
                            "access",
                            "audit",
                            "grant",
                            "publication",
                            "submission",
                            "search",
                            "directory",
                            "format",
                            "sync",
                            "transparency"),
                    "running the service touches all of it but the pages"),
            new Room(
                    "web",
                    Set.of(
                            "shared",
                            "treaty",
                            "authority",
                            "access",
                            "audit",
                            "grant",
                            "publication",
                            "submission",
                            "report",
                            "search",
                            "directory",
                            "format",
                            "sync",
                            "operation"),
                    "pages call services; nothing calls a page"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatItMay() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.name(), () -> rule(ROOT, room).check(HOUSE)));
    }

    private static ArchRule rule(String root, Room room) {
        Set<String> allowed = Stream.concat(Stream.of(room.name()), room.mayImport().stream())
                .map(name -> root + "." + name)
                .collect(Collectors.toSet());
        DescribedPredicate<JavaClass> strange = DescribedPredicate.describe(
                "classes of other packages",
                type -> type.getPackageName().startsWith(root) && !allowed.contains(type.getPackageName()));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room.name())
                .should()
                .dependOnClassesThat(strange)
                .because(room.because())
                .allowEmptyShould(true);
    }

    @Test
    void aPlantedViolationIsFound() {
        JavaClasses planted =
                new ClassFileImporter().importPackages(PlantedViolation.class.getPackageName(), ROOT + ".planted.web");
        Room authority = ROOMS.stream()
                .filter(room -> room.name().equals("authority"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> rule(ROOT + ".planted", authority).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedViolation");
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageIsInTheTableAndSaysWhatItIsFor() throws IOException {
        Set<String> found = new TreeSet<>();
        HOUSE.forEach(type -> found.add(type.getPackageName()));
        Set<String> known = ROOMS.stream().map(room -> ROOT + "." + room.name()).collect(Collectors.toSet());
        assertThat(known).containsAll(found);
        for (String name : found) {
            Path info = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(Files.readString(info)).startsWith("/** ").contains(".");
        }
    }

    @Test
    void thereAreNoJunkDrawers() {
        for (String name : List.of("Util", "Utils", "Helper", "Manager", "Impl")) {
            classes().should().haveSimpleNameNotEndingWith(name).check(HOUSE);
        }
    }

    @Test
    void noClassIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : classes) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(200);
            }
        }
    }

    @Test
    void onlyTheLogWritesTheLog() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".publication")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.StatelessSession")
                .because("what is published goes through PublicationService")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> now = DescribedPredicate.describe(
                "a now() without a clock",
                call -> call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses().should().callMethodWhere(now).because("tests set the time").check(HOUSE);
    }
}
