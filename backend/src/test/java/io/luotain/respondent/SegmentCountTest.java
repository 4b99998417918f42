package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.expression.Expressions;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A segment's count is what one gets who evaluates its expression for each respondent. */
@LuotainTest
class SegmentCountTest {

  private static final int RESPONDENTS = 400;
  private static final int SEGMENTS = 150;

  @Autowired Luotain luotain;
  @Autowired Attributes attributes;
  @Autowired Respondents respondents;
  @Autowired RespondentWriter writer;
  private final Random random = new Random(20261125);

  @Test
  void equalsANaiveEvaluation() {
    var people = People.withAttributes(luotain.newTenant());
    var tenant = new TenantId(people.tenant().tenantId());
    var schema = attributes.schema(tenant);
    var ids = IntStream.range(0, RESPONDENTS).mapToObj(i -> new RespondentId("p" + i)).toList();
    writer.write(tenant, schema, ids.stream().map(this::randomChange).toList());
    var stored = ids.stream().map(id -> respondents.find(tenant, id).orElseThrow()).toList();
    var variables = Variables.of(RespondentVariables.of(schema));
    int someOfAll = 0;
    for (int i = 0; i < SEGMENTS; i++) {
      var source = condition(3);
      var errors = UserErrors.under();
      var expression = Expressions.checkCondition(source, variables, errors);
      assertThat(errors.list()).as(source).isEmpty();
      long naive =
          stored.stream()
              .map(each -> RespondentVariables.bindings(each.attributes()))
              .filter(expression.orElseThrow()::isTrue)
              .count();
      assertThat(count(people, source)).as(source).isEqualTo(naive);
      someOfAll += naive > 0 && naive < RESPONDENTS ? 1 : 0;
    }
    assertThat(someOfAll).isGreaterThan(SEGMENTS / 2);
  }

  private static long count(People people, String source) {
    return people
        .tenant()
        .admin()
        .document(
            "mutation($e: String!) { segmentCreate(input: {name: \"Some\", expression: $e}) {"
                + " segment { memberCount } } }")
        .variable("e", source)
        .execute()
        .path("segmentCreate.segment.memberCount")
        .entity(Long.class)
        .get();
  }

  private RespondentChange randomChange(RespondentId id) {
    var changes = new AttributeChanges();
    maybe(changes, "email", new TextValue(pick("a@x.fi", "b@x.fi", "Ä.*(c)@y.se", "line\nbreak")));
    maybe(changes, "city", new TextValue(pick("Espoo", "espoo", "Turku", "Åbo")));
    maybe(changes, "visits", new NumberValue(pick(-1.5, 0.0, 1.0, 7.0, 1e15)));
    maybe(changes, "member", new BooleanValue(random.nextBoolean()));
    maybe(changes, "joined", new DateValue(LocalDate.of(2024, 2, 25 + random.nextInt(5))));
    maybe(changes, "tier", new OptionValue(pick("gold", "silver")));
    return new RespondentChange(id, changes);
  }

  private void maybe(AttributeChanges changes, String id, AttributeValue value) {
    if (random.nextInt(4) > 0) {
      changes.set(new AttributeId(id), value);
    }
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }

  private String condition(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    return switch (random.nextInt(4)) {
      case 0 -> "!(" + condition(depth - 1) + ")";
      case 1 -> join(" && ", depth);
      case 2 -> join(" || ", depth);
      default ->
          "((%s) ? (%s) : (%s))"
              .formatted(condition(depth - 1), condition(depth - 1), condition(depth - 1));
    };
  }

  private String join(String operator, int depth) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      parts.add("(" + condition(depth - 1) + ")");
    }
    return String.join(operator, parts);
  }

  private String leaf() {
    var compared = pick("==", "!=", "<", "<=", ">", ">=");
    return switch (random.nextInt(8)) {
      case 0 -> "respondent.visits %s %s".formatted(compared, pick("0", "1", "7.0", "-1.5", "3"));
      case 1 -> "respondent.joined %s date('2024-02-2%d')".formatted(compared, random.nextInt(10));
      case 2 -> "respondent.tier %s '%s'".formatted(pick("==", "!="), pick("gold", "silver"));
      case 3 -> "respondent.tier in ['gold', 'silver']";
      case 4 ->
          "respondent.city.%s('%s')"
              .formatted(pick("contains", "startsWith", "endsWith"), pick("o", "E", "Åb", ".*"));
      case 5 -> "respondent.member";
      case 6 -> "has(respondent.%s)".formatted(pick("email", "city", "visits", "tier"));
      default ->
          "respondent.email.%s('%s')"
              .formatted(pick("contains", "endsWith"), pick("(c)", "x.fi", "break", "\\n"));
    };
  }
}
