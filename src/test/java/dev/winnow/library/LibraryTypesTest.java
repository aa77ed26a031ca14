package dev.winnow.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other programs may use is what the document lists, and drags in nothing else. */
class LibraryTypesTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.winnow.article", "dev.winnow.extract", "dev.winnow.reject");

    @Test
    void everyPublicTypeOfTheirPackagesIsListed() throws IOException {
        List<String> packages = LibraryDocument.packages();

        assertThat(LIBRARY.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> packages.contains(type.getPackageName()))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(LibraryDocument.types());
    }

    @Test
    void noSignatureNamesAnInternalType() throws IOException {
        Set<String> types = Set.copyOf(LibraryDocument.types());
        var broken = new TreeSet<String>();
        LIBRARY.stream()
                .filter(type -> types.contains(outermost(type).getName()))
                .filter(LibraryTypesTest::isOpen)
                .forEach(type -> {
                    supertypes(type)
                            .filter(named -> !isKnown(named, types))
                            .forEach(named -> broken.add(type.getName() + " is a " + named.getName()));
                    for (JavaMember member : type.getMembers()) {
                        if (isOpen(member.getModifiers())) {
                            signature(member)
                                    .filter(named -> !isKnown(named, types))
                                    .forEach(named -> broken.add(member.getFullName() + " names " + named.getName()));
                        }
                    }
                });

        assertThat(broken).isEmpty();
    }

    @Test
    void everyOtherPackageSaysThatItIsInternal() throws IOException {
        List<String> packages = LibraryDocument.packages();
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources.resolve("dev/winnow/extract"))) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file -> !packages.contains(sources.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'))))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().contains("<p>Internal; may change without notice."));
        }
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(named -> named.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<? extends JavaType> types = member instanceof JavaCodeUnit unit
                ? Stream.of(
                                Stream.of(unit.getReturnType()),
                                unit.getParameterTypes().stream(),
                                unit.getThrowsClause().getTypes().stream())
                        .flatMap(each -> each)
                : Stream.of(((com.tngtech.archunit.core.domain.JavaField) member).getType());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean isKnown(JavaClass named, Set<String> types) {
        JavaClass type = named.getBaseComponentType();
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || types.contains(outermost(type).getName());
    }

    private static boolean isOpen(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(LibraryTypesTest::isOpen).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(LibraryTypesTest::outermost).orElse(type);
    }
}
