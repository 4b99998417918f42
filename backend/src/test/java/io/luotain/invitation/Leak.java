package io.luotain.invitation;

import io.luotain.platform.Digests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What careless designs would have stored or logged, added to what ours did. */
enum Leak {
  TIMES {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      return marked(
          snapshot,
          crowd,
          (invitation, person) -> invitation.append("signedAt", date(crowd.signed, person)),
          (response, person) -> response.append("at", date(crowd.submitted, person)));
    }
  },
  NUMBERS {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      var places = places(crowd);
      return marked(
          snapshot,
          crowd,
          (invitation, person) -> invitation.append("revision", places.get(person)),
          (response, person) ->
              response.append("number", Objects.requireNonNull(places.get(person)) + 7_000));
    }
  },
  OBJECT_IDS {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      var signatures = new HashMap<String, ObjectId>();
      var receipts = new HashMap<String, ObjectId>();
      for (var person : crowd.submitted.keySet()) {
        signatures.put(person, new ObjectId());
        receipts.put(person, new ObjectId());
      }
      return marked(
          snapshot,
          crowd,
          (invitation, person) ->
              invitation.append("signature", new Document("id", signatures.get(person))),
          (response, person) ->
              response.append("receipts", List.of(new Document("id", receipts.get(person)))));
    }
  },
  INSERTION_ORDER {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      var places = places(crowd);
      var owners = owners(crowd);
      return snapshot
          .with(
              INVITATIONS,
              sorted(
                  snapshot.table(INVITATIONS),
                  each -> places.getOrDefault(each.getString("respondent"), -1)))
          .with(
              RESPONSES,
              sorted(
                  snapshot.table(RESPONSES),
                  each -> places.getOrDefault(owners.get(each.get("_id")), -1)));
    }
  },
  INVITATION_HASHED_ONTO_RESPONSE {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      var ids = new HashMap<String, String>();
      snapshot
          .table(INVITATIONS)
          .forEach(each -> ids.put(each.getString("respondent"), each.getString("_id")));
      return marked(
          snapshot,
          crowd,
          (invitation, _) -> invitation,
          (response, person) ->
              response.append(
                  "meta",
                  new Document("by", Digests.sha256(Objects.requireNonNull(ids.get(person))))));
    }
  },
  ATTRIBUTE_NOT_COARSENED {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      return marked(
          snapshot,
          crowd,
          (invitation, _) -> invitation,
          (response, person) ->
              response.append("background", new Document("born", crowd.born.get(person))));
    }
  },
  /** A list of who took part, and blocks whose members are as they came. */
  BLOCKS_NOT_SHUFFLED {
    @Override
    Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
      var owners = owners(crowd);
      var waiting = new ArrayList<>(crowd.submitted.keySet());
      var blocks =
          snapshot.table("blocks").stream()
              .map(
                  block -> {
                    var members = block.getList("members", UUID.class);
                    var one = Objects.requireNonNull(owners.get(members.getFirst()));
                    var first =
                        waiting.stream()
                            .filter(each -> crowd.tier(each) == crowd.tier(one))
                            .limit(members.size())
                            .toList();
                    waiting.removeAll(first);
                    return new Document(block)
                        .append("members", first.stream().map(crowd.truth::get).toList());
                  })
              .toList();
      return snapshot
          .with("blocks", blocks)
          .with(
              "participations",
              crowd.submitted.keySet().stream()
                  .map(each -> new Document("who", new Document("id", each)))
                  .toList());
    }
  },
  LOG_IN_ORDER {
    @Override
    void log(Snapshot snapshot, BlindCrowd crowd) {
      for (var person : crowd.submitted.keySet()) {
        inRequest(
            UUID.randomUUID(), () -> LOG.trace("Signed for invitation {}.", id(snapshot, person)));
        inRequest(UUID.randomUUID(), () -> LOG.trace("Stored [{}]", crowd.truth.get(person)));
      }
    }
  },
  LOG_OF_ONE_REQUEST {
    @Override
    void log(Snapshot snapshot, BlindCrowd crowd) {
      var lines = new ArrayList<Runnable>();
      for (var person : crowd.submitted.keySet()) {
        var request = UUID.randomUUID();
        lines.add(() -> inRequest(request, () -> LOG.debug("{} signs", person)));
        lines.add(
            () -> inRequest(request, () -> LOG.trace("stored id={}", crowd.truth.get(person))));
      }
      java.util.Collections.shuffle(lines, new Random());
      lines.forEach(Runnable::run);
    }
  };

  private static final String INVITATIONS = InvitationRepository.COLLECTION;
  private static final String RESPONSES = "anonymousResponses";
  private static final Logger LOG = LoggerFactory.getLogger("io.luotain.invitation.Leak");

  /** As a store keeps it that is ordered by ids, so that each leak is the only one. */
  static Snapshot clustered(Snapshot snapshot) {
    var clustered = snapshot;
    for (var name : List.of(INVITATIONS, RESPONSES)) {
      clustered =
          clustered.with(
              name,
              snapshot.table(name).stream()
                  .sorted(Comparator.comparing(each -> String.valueOf(each.get("_id"))))
                  .toList());
    }
    return clustered;
  }

  /** The store as it would be. */
  Snapshot in(Snapshot snapshot, BlindCrowd crowd) {
    return snapshot;
  }

  /** Logs what it would have, in the manner of our own log. */
  void log(Snapshot snapshot, BlindCrowd crowd) {}

  private interface Mark {
    Document on(Document document, String person);
  }

  private static Snapshot marked(
      Snapshot snapshot, BlindCrowd crowd, Mark invitation, Mark response) {
    var owners = owners(crowd);
    return snapshot
        .each(
            INVITATIONS,
            each ->
                crowd.submitted.containsKey(each.getString("respondent"))
                    ? invitation.on(each, each.getString("respondent"))
                    : each)
        .each(
            RESPONSES,
            each -> response.on(each, Objects.requireNonNull(owners.get(each.get("_id")))));
  }

  private static Date date(Map<String, java.time.Instant> moments, String person) {
    return Date.from(Objects.requireNonNull(moments.get(person)));
  }

  private static Map<String, Integer> places(BlindCrowd crowd) {
    var places = new HashMap<String, Integer>();
    crowd.submitted.keySet().forEach(each -> places.put(each, places.size()));
    return places;
  }

  private static Map<Object, String> owners(BlindCrowd crowd) {
    var owners = new HashMap<Object, String>();
    crowd.truth.forEach((person, response) -> owners.put(response, person));
    return owners;
  }

  private static List<Document> sorted(
      List<Document> documents, java.util.function.ToIntFunction<Document> place) {
    return documents.stream().sorted(Comparator.comparingInt(place)).toList();
  }

  private static String id(Snapshot snapshot, String person) {
    return snapshot.table(INVITATIONS).stream()
        .filter(each -> each.getString("respondent").equals(person))
        .findFirst()
        .orElseThrow()
        .getString("_id");
  }

  private static void inRequest(UUID id, Runnable action) {
    try (var _ = MDC.putCloseable("requestId", id.toString())) {
      action.run();
    }
  }
}
