package io.luotain.response;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Responses that count, with the answers to a few questions and nobody's background data. */
@Repository
class ResponseTextRepository {

  private static final String ACCEPTED = "acceptedAt";
  private static final List<String> KEPT =
      List.of("survey", "version", ACCEPTED, "day", "locale", "channel");

  private final TenantMongo mongo;

  ResponseTextRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  List<Document> read(TenantId tenant, SurveyId survey, TextsRange range, int limit) {
    var answers = range.questions().stream().map(each -> "answers." + each.value()).toList();
    var order = List.of(ACCEPTED, "_id");
    return collection(tenant)
        .find(Filters.and(filters(survey, range, answers)))
        .projection(Projections.include(Stream.of(KEPT, answers).flatMap(List::stream).toList()))
        .sort(range.newestFirst() ? Sorts.descending(order) : Sorts.ascending(order))
        .limit(limit)
        .into(new ArrayList<>());
  }

  private static List<Bson> filters(SurveyId survey, TextsRange range, List<String> answers) {
    var all = new ArrayList<Bson>();
    all.add(Filters.eq("survey", survey.value()));
    all.add(Filters.ne(StoredResponse.TEST, true));
    all.add(Filters.or(answers.stream().map(Filters::exists).toList()));
    if (range.since() != null) {
      all.add(Filters.gte(ACCEPTED, Date.from(range.since())));
    }
    if (range.before() != null) {
      all.add(Filters.lt(ACCEPTED, Date.from(range.before())));
    }
    if (range.ids() != null) {
      all.add(Filters.in("_id", range.ids().stream().map(ResponseId::value).toList()));
    }
    if (range.from() != null) {
      all.addAll(from(range.from(), range.newestFirst()));
    }
    return all;
  }

  /** The bound on the moment alone is for the index. */
  private static List<Bson> from(TextsRange.Place place, boolean newestFirst) {
    var at = Date.from(place.acceptedAt());
    var equal = Filters.eq(ACCEPTED, at);
    return newestFirst
        ? List.of(
            Filters.lte(ACCEPTED, at),
            Filters.or(
                Filters.lt(ACCEPTED, at), Filters.and(equal, Filters.lte("_id", place.id()))))
        : List.of(
            Filters.gte(ACCEPTED, at),
            Filters.or(
                Filters.gt(ACCEPTED, at), Filters.and(equal, Filters.gte("_id", place.id()))));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(ResponseRepository.COLLECTION);
  }
}
