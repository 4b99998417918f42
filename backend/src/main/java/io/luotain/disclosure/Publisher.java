package io.luotain.disclosure;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes blocks of the answers that wait; nothing else reads these. */
@Component
class Publisher {

  private final WaitingRepository repository;
  private final BlockRepository blocks;
  private final RandomGenerator random = new SecureRandom();

  Publisher(WaitingRepository repository, BlockRepository blocks) {
    this.repository = repository;
    this.blocks = blocks;
  }

  /**
   * Publishes what waits, as far as it makes blocks, and deletes what never will. Releases at the
   * same time do not publish anybody twice, and one that is interrupted leaves whole blocks.
   *
   * @param k the fewest that are published together
   * @param finished versions to which no more answers will come
   * @param day first day of the period of release
   * @return how many blocks were published
   */
  int publish(TenantId tenant, SurveyId survey, int k, Set<Integer> finished, LocalDate day) {
    int published = 0;
    while (true) {
      var last = blocks.last(tenant, survey);
      last.ifPresent(each -> mark(tenant, each.number(), each.members()));
      var waiting = repository.waiting(tenant, survey);
      var plan = new BlockPlan(k, finished, random).blocks(waiting);
      int inserted = insert(tenant, survey, last.map(StoredBlock::number).orElse(0), plan, day);
      published += inserted;
      if (inserted == plan.size()) {
        deleteRest(tenant, survey, finished, waiting);
        return published;
      }
    }
  }

  /** How many of them were published before another release came in between. */
  private int insert(
      TenantId tenant, SurveyId survey, int last, List<PlannedBlock> plan, LocalDate day) {
    int inserted = 0;
    for (var block : plan) {
      int number = last + inserted + 1;
      if (!blocks.insert(tenant, survey, number, block, day)) {
        break;
      }
      mark(tenant, number, block.members());
      inserted++;
    }
    return inserted;
  }

  private void deleteRest(
      TenantId tenant, SurveyId survey, Set<Integer> finished, List<Waiting> waited) {
    if (!finished.isEmpty()) {
      var ids = waited.stream().map(Waiting::id).toList();
      repository.deleteUnpublished(tenant, survey, finished, ids);
    }
  }

  private void mark(TenantId tenant, int number, List<UUID> members) {
    repository.setBlock(tenant, members, number);
  }
}
