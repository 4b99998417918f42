package io.luotain.disclosure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Anonymous answers leave in blocks, and there is no other way in the code. */
@AnalyzeClasses(packages = "io.luotain", importOptions = ImportOption.DoNotIncludeTests.class)
class DisclosureArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String DISCLOSURE = "io.luotain.disclosure";

  @ArchTest
  static final ArchRule onlyThePublisherReadsWhatWaits =
      classes()
          .that()
          .areAssignableTo(WaitingRepository.class)
          .should()
          .onlyHaveDependentClassesThat()
          .areAssignableTo(Publisher.class);

  @ArchTest
  static final ArchRule onlyReleasesPublish =
      classes()
          .that()
          .areAssignableTo(Publisher.class)
          .should()
          .onlyHaveDependentClassesThat()
          .areAssignableTo(Releases.class);

  @ArchTest
  static final ArchRule answersAreReadAsBlocksOnly =
      methods()
          .that()
          .areDeclaredIn(AnonymousResponseRepository.class)
          .and()
          .haveName("answers")
          .should()
          .onlyBeCalled()
          .byClassesThat()
          .areAssignableTo(Blocks.class);

  @ArchTest
  static final ArchRule storesAreReadHereOnly =
      classes()
          .that()
          .resideInAPackage(DISCLOSURE)
          .and()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(DISCLOSURE);

  /** An answer sheet goes in and never comes out. */
  @ArchTest
  static final ArchRule nobodyIsGivenASheet =
      noMethods()
          .that()
          .areDeclaredInClassesThat(not(JavaClass.Predicates.type(AnonymousResponse.class)))
          .should()
          .haveRawReturnType(AnonymousResponse.class);

  @ArchTest
  static final ArchRule sheetsAreMadeByTheIntakeOnly =
      classes()
          .that()
          .areAssignableTo(AnonymousResponse.class)
          .should()
          .onlyHaveDependentClassesThat(
              resideInAPackage(DISCLOSURE).or(JavaClass.Predicates.simpleName("AnonymousIntake")));

  /** A collection is named by a text, which no rule on classes can see. */
  @Test
  void theirCollectionsAreNamedHereOnly() throws IOException {
    var names =
        Stream.of(
                AnonymousResponseRepository.COLLECTION,
                BlockRepository.COLLECTION,
                ReleaseRepository.COLLECTION)
            .map(name -> '"' + name + '"')
            .toList();
    try (var files = Files.walk(SOURCES)) {
      var naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> names.stream().anyMatch(read(file)::contains))
              .map(file -> SOURCES.relativize(file).toString())
              .toList();
      assertThat(naming)
          .containsExactlyInAnyOrder(
              "io/luotain/disclosure/AnonymousResponseRepository.java",
              "io/luotain/disclosure/BlockRepository.java",
              "io/luotain/disclosure/ReleaseRepository.java");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules are against. */
  record Leak(WaitingRepository waiting, AnonymousResponseRepository responses) {

    List<Waiting> waiting(TenantId tenant, SurveyId survey) {
      return waiting.waiting(tenant, survey);
    }

    int answers(TenantId tenant, StoredBlock block) {
      return responses.answers(tenant, block).size();
    }
  }

  @Test
  void theRulesFindALeak() {
    var classes =
        new ClassFileImporter()
            .importClasses(
                Leak.class,
                WaitingRepository.class,
                Publisher.class,
                AnonymousResponseRepository.class,
                Blocks.class);
    assertThat(onlyThePublisherReadsWhatWaits.evaluate(classes).hasViolation()).isTrue();
    assertThat(answersAreReadAsBlocksOnly.evaluate(classes).hasViolation()).isTrue();
  }
}
