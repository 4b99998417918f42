package io.luotain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoClient;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.luotain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(LuotainApplication.class).verify();
  }

  @ArchTest
  static final ArchRule onlyRepositoriesTouchTheStore =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .and()
          .doNotHaveSimpleName("TenantMongo")
          .and()
          .doNotHaveSimpleName("Row")
          .should()
          .dependOnClassesThat(
              assignableTo(MongoOperations.class).or(assignableTo(MongoClient.class)));

  @ArchTest
  static final ArchRule repositoriesAndControllersArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Repository.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule domainRecordsKnowNothingOfGraphQl =
      noClasses()
          .that(describe("are public records", JavaClass::isRecord))
          .and()
          .arePublic()
          .and()
          .resideOutsideOfPackage("io.luotain.platform")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework.graphql..").or(resideInAPackage("graphql..")));

  @ArchTest
  static final ArchRule nothingIsSwallowed =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");
}
