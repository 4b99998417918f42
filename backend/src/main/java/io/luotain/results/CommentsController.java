package io.luotain.results;

import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import io.luotain.platform.Page;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.ScrollPosition.Direction;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class CommentsController {

  private final Comments comments;
  private final CursorStrategy<ScrollPosition> cursors;

  CommentsController(Comments comments, CursorStrategy<ScrollPosition> cursors) {
    this.comments = comments;
    this.cursors = cursors;
  }

  @QueryMapping
  @Nullable CommentConnection surveyComments(
      TenantId tenant,
      @Argument String surveyId,
      @Argument @Nullable String filter,
      @Argument @Nullable DayRange days,
      @Argument @Nullable List<String> questions,
      @Argument @Nullable String search,
      ScrollSubrange range) {
    var page = Page.of(range);
    return comments
        .page(
            tenant,
            new SurveyId(surveyId),
            new CommentsRequest(filter, days, questions, search),
            page)
        .map(found -> connection(found, page))
        .orElse(null);
  }

  private CommentConnection connection(CommentPage found, Page page) {
    List<Edge<Comment>> edges =
        found.entries().stream()
            .<Edge<Comment>>map(
                each -> new DefaultEdge<>(each.comment(), cursor(each.place(), page.direction())))
            .toList();
    boolean forward = page.direction() == Direction.FORWARD;
    var near = edges.isEmpty() ? null : (forward ? edges.getFirst() : edges.getLast()).getCursor();
    var far = found.reached() == null ? null : cursor(found.reached(), page.direction());
    boolean isStart = page.position().isInitial();
    return new CommentConnection(
        edges,
        forward
            ? new DefaultPageInfo(near, far, !isStart, found.more())
            : new DefaultPageInfo(far, near, found.more(), !isStart),
        found.withheld());
  }

  private ConnectionCursor cursor(Map<String, Object> place, Direction direction) {
    return new DefaultConnectionCursor(cursors.toCursor(ScrollPosition.of(place, direction)));
  }
}
