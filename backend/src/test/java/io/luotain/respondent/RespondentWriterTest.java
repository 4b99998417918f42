package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.platform.Outcome;
import io.luotain.respondent.RespondentChange.Result;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuotainTest
class RespondentWriterTest {

  private static final AttributeId CITY = new AttributeId("city");
  private static final AttributeId VISITS = new AttributeId("visits");

  @Autowired Luotain luotain;
  @Autowired Attributes attributes;
  @Autowired RespondentRepository repository;
  @Autowired RespondentWriter writer;
  @Autowired Clock clock;
  private People people;
  private TenantId tenant;

  @BeforeEach
  void newTenant() {
    people = People.withAttributes(luotain.newTenant());
    tenant = new TenantId(people.tenant().tenantId());
  }

  private static RespondentChange change(String id, AttributeId attribute, AttributeValue value) {
    var changes = new AttributeChanges();
    changes.set(attribute, value);
    return new RespondentChange(new RespondentId(id), changes);
  }

  @Test
  void readsNoValuesButThoseThatTheChangesName() {
    people.upsert(
        "ann", List.of(People.value("city", "text", "Oulu"), People.value("visits", "number", 7)));
    var ann = List.of(new RespondentId("ann"));
    assertThat(repository.findAll(tenant, ann, List.of(VISITS)))
        .containsExactly(
            new Document("_id", "ann").append("attributes", new Document("visits", 7.0)));
    assertThat(repository.findAll(tenant, ann, List.of()))
        .containsExactly(new Document("_id", "ann"));
  }

  @Test
  void aLaterChangeOfABatchFollowsOnAnEarlierOneHoweverFarBehind() {
    for (int i = 0; i < 40; i++) {
      people.define("a" + i, "NUMBER", Map.of());
    }
    var batch = new ArrayList<RespondentChange>();
    batch.add(change("ann", CITY, new TextValue("Oulu")));
    IntStream.range(0, 600)
        .mapToObj(i -> change("p" + i, new AttributeId("a" + i % 40), new NumberValue(i)))
        .forEach(batch::add);
    batch.add(change("ann", CITY, new TextValue("Oulu")));
    batch.add(change("ann", CITY, new TextValue("Turku")));
    var results = writer.write(tenant, attributes.fresh(tenant), batch);
    assertThat(results.getFirst()).isEqualTo(Result.CREATED);
    assertThat(results.subList(601, 603)).containsExactly(Result.UNCHANGED, Result.UPDATED);
    people
        .read("ann")
        .path("respondent.attributes[0].value.text")
        .entity(String.class)
        .isEqualTo("Turku");
  }

  @Test
  void aPersonWhoIsErasedWhileBeingWrittenIsAnsweredAsWritten() {
    var eraser =
        new RespondentWriter(repository, clock) {
          @Override
          List<Result> write(TenantId tenant, AttributeSchema schema, List<RespondentChange> all) {
            var results = super.write(tenant, schema, all);
            repository.delete(tenant, all.getFirst().id());
            return results;
          }
        };
    var town = new AttributeInput("city", new AttributeValueInput("Oulu", null, null, null, null));
    var outcome =
        new Respondents(repository, eraser, attributes, clock).upsert(tenant, "ann", List.of(town));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(outcome.orThrow().attributes()).containsOnly(Map.entry(CITY, new TextValue("Oulu")));
  }
}
