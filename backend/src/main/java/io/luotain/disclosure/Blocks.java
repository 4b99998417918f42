package io.luotain.disclosure;

import io.luotain.platform.Digests;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Answers to anonymous surveys. They are taken in one by one, and leave in blocks: whatever is
 * shown of them anywhere is made of whole blocks.
 */
@Service
public class Blocks {

  /** What became of an answer sheet that was to be stored. */
  public enum Storing {
    STORED,
    /** This very sheet was stored before. */
    REPEATED,
    /** Another sheet was stored under its id. */
    OTHER
  }

  private static final int AT_ONCE = 100;

  private final AnonymousResponseRepository responses;
  private final BlockRepository blocks;

  Blocks(AnonymousResponseRepository responses, BlockRepository blocks) {
    this.responses = responses;
    this.blocks = blocks;
  }

  /**
   * Stores an answer sheet durably; nothing shows until it is released. One that was erased counts
   * as the same as any.
   */
  public Storing store(TenantId tenant, AnonymousResponse response) {
    if (responses.insert(tenant, response, false)) {
      return Storing.STORED;
    }
    return responses.isSame(tenant, response) ? Storing.REPEATED : Storing.OTHER;
  }

  /**
   * Stores an answer sheet for which a token was spent. Its id is known until {@link #forgetSpent},
   * whatever becomes of the answers, so that the token is never good again; of one that was erased
   * or is past its retention every sheet is another.
   */
  public Storing spend(TenantId tenant, AnonymousResponse response) {
    if (responses.insert(tenant, response, true)) {
      return Storing.STORED;
    }
    return responses.hasSame(tenant, response) ? Storing.REPEATED : Storing.OTHER;
  }

  /** Forgets which tokens were spent on these versions: none can be spent any more. */
  public void forgetSpent(TenantId tenant, SurveyId survey, Collection<Integer> versions) {
    responses.forgetSpent(tenant, survey, versions);
  }

  /**
   * Whether anything was ever answered to one of these versions and is still here, published or
   * not; what was deleted since counts where it was published.
   */
  public boolean holdsAny(TenantId tenant, SurveyId survey, Collection<Integer> versions) {
    return responses.holdsAny(tenant, survey, versions)
        || blocks.holdsAny(tenant, survey, versions);
  }

  /**
   * Reads the blocks that are published now and have a higher number than {@code number}, in their
   * order.
   *
   * @param k a question that fewer answered is blank; the strictest of the survey's versions
   * @param content of a version
   */
  public void forEachAfter(
      TenantId tenant,
      SurveyId survey,
      int number,
      int k,
      IntFunction<SurveyContent> content,
      Consumer<Block> action) {
    for (var stored : blocks.after(tenant, survey, number)) {
      if (!stored.withdrawn() && stored.members().size() >= k) {
        read(tenant, stored, new Blanks(k, content.apply(stored.version()))).ifPresent(action);
      }
    }
  }

  /**
   * Reads the blocks that are published now from a number on, one by one, as long as the action
   * says true.
   *
   * @param newestFirst by falling numbers, or else by rising ones
   * @param k as above
   */
  public void forEachFrom(
      TenantId tenant,
      SurveyId survey,
      int number,
      boolean newestFirst,
      int k,
      IntFunction<SurveyContent> content,
      Predicate<Block> action) {
    int next = number;
    List<StoredBlock> some;
    do {
      some = blocks.published(tenant, survey, next, newestFirst, AT_ONCE);
      for (var stored : some) {
        var block =
            stored.members().size() < k
                ? Optional.<Block>empty()
                : read(tenant, stored, new Blanks(k, content.apply(stored.version())));
        if (block.isPresent() && !action.test(block.get())) {
          return;
        }
        next = newestFirst ? stored.number() - 1 : stored.number() + 1;
      }
    } while (some.size() == AT_ONCE);
  }

  /** A block of which a member is gone counts as withdrawn, whether it is marked so or not yet. */
  private Optional<Block> read(TenantId tenant, StoredBlock stored, Blanks blanks) {
    var answers = responses.answers(tenant, stored);
    return answers.size() < stored.members().size()
        ? Optional.empty()
        : Optional.of(
            new Block(
                stored.number(),
                stored.version(),
                stored.released(),
                stored.dimensions(),
                blanks.in(answers)));
  }

  /** How often blocks were withdrawn; when it grows, what was read before is to be read again. */
  public long withdrawals(TenantId tenant, SurveyId survey) {
    return blocks.withdrawn(tenant, survey);
  }

  /**
   * Erases an answer sheet. The block it was published in is withdrawn, and the others in it are
   * never published again: together with what was seen of the block they could tell what the erased
   * one said.
   *
   * @param secret of its receipt
   * @return whether there is one with this id and secret; also true when it was erased before
   */
  public boolean erase(TenantId tenant, SurveyId survey, UUID id, String secret) {
    if (!responses.isKnown(tenant, survey, id, Digests.sha256(secret))) {
      return false;
    }
    // Before, so that a kill leaves no block that lacks a member and does not count as withdrawn;
    // after, for one that was published in between.
    blocks.withdrawOf(tenant, survey, id);
    responses.erase(tenant, List.of(id));
    blocks.withdrawOf(tenant, survey, id);
    return true;
  }

  List<StoredBlock> releasedBefore(TenantId tenant, SurveyId survey, LocalDate day) {
    return blocks.releasedBefore(tenant, survey, day);
  }

  /**
   * Withdraws blocks that were released before this day and deletes the answers in them.
   *
   * @return how many blocks
   */
  int expire(TenantId tenant, SurveyId survey, LocalDate before) {
    var old = blocks.releasedBefore(tenant, survey, before);
    for (var block : old) {
      blocks.withdraw(tenant, survey, block.number());
      responses.delete(tenant, block.members());
      blocks.forgetMembers(tenant, survey, block.number());
    }
    return old.size();
  }
}
