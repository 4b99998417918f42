package io.luotain.response;

import static java.util.Objects.requireNonNull;

import io.luotain.expression.Expr;
import io.luotain.expression.ResidualJson;
import io.luotain.response.PresentedPage.PresentedSkip;
import io.luotain.survey.PageId;
import io.luotain.survey.Skip;
import io.luotain.survey.SurveyPage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pages that one visitor may come to; what is certainly hidden or jumped over is left out. */
final class PresentedPages {

  /** A skip that may lead on. */
  private record OpenSkip(Expr when, int toPage) {}

  /** A page that may be asked. */
  private record OpenPage(
      SurveyPage page, Expr visible, List<OpenSkip> skips, List<PresentedQuestion> questions) {}

  private final Presenter presenter;
  private final List<SurveyPage> pages;
  private final List<PageId> ids;
  private final List<@Nullable OpenPage> open = new ArrayList<>();

  PresentedPages(Presenter presenter) {
    this.presenter = presenter;
    this.pages = presenter.logic().content().pages();
    this.ids = pages.stream().map(SurveyPage::id).toList();
  }

  List<PresentedPage> present() {
    var reached = new BitSet();
    reached.set(0);
    for (int i = 0; i < pages.size(); i++) {
      open.add(reached.get(i) ? open(i, reached) : null);
    }
    return open.stream()
        .filter(Objects::nonNull)
        .map(each -> present(requireNonNull(each)))
        .toList();
  }

  private @Nullable OpenPage open(int index, BitSet reached) {
    var page = pages.get(index);
    var visible = presenter.rest(presenter.logic().visibleIf(page));
    if (Presenter.isNever(visible)) {
      reached.set(index + 1);
      return null;
    }
    var skips = skips(page);
    skips.forEach(skip -> reached.set(skip.toPage()));
    if (skips.isEmpty()
        || !Presenter.isAlways(skips.getLast().when())
        || !Presenter.isAlways(visible)) {
      reached.set(index + 1);
    }
    var questions =
        page.questions().stream()
            .flatMap(each -> PresentedQuestion.of(each, presenter).stream())
            .toList();
    return questions.isEmpty() && skips.isEmpty()
        ? null
        : new OpenPage(page, visible, skips, questions);
  }

  /** Those that may hold, up to the first that does. */
  private List<OpenSkip> skips(SurveyPage page) {
    var all = new ArrayList<OpenSkip>();
    for (var skip : page.skips()) {
      var when = presenter.rest(presenter.logic().when(skip));
      if (!Presenter.isNever(when)) {
        all.add(new OpenSkip(when, target(skip)));
      }
      if (Presenter.isAlways(when)) {
        return all;
      }
    }
    return all;
  }

  private int target(Skip skip) {
    return skip.toPage() == null ? pages.size() : ids.indexOf(skip.toPage());
  }

  private PresentedPage present(OpenPage each) {
    var title = presenter.shownOrNull(each.page().title());
    return new PresentedPage(
        each.page().id(),
        title == null ? null : title.text(),
        title == null ? null : title.logic(),
        Presenter.visibleIf(each.visible()),
        each.skips().stream().map(this::present).toList(),
        each.questions());
  }

  /** A page that is left out is like one that is hidden: what comes after it is asked. */
  private PresentedSkip present(OpenSkip skip) {
    var target =
        open.stream().skip(skip.toPage()).filter(Objects::nonNull).findFirst().orElse(null);
    return new PresentedSkip(
        requireNonNull(ResidualJson.of(skip.when())), target == null ? null : target.page().id());
  }
}
