package io.luotain.results;

import io.luotain.disclosure.BlocksChanged;
import io.luotain.response.ResponseAccepted;
import io.luotain.response.ResponsesErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells projections and watchers of what this instance takes or erases, on the caller's thread. */
@Component
class AcceptedResponses {

  private final Projections projections;
  private final LiveResults live;

  AcceptedResponses(Projections projections, LiveResults live) {
    this.projections = projections;
    this.live = live;
  }

  @EventListener
  void accepted(ResponseAccepted event) {
    projections.accepted(event);
    live.changed(new SurveyKey(event.tenant(), event.response().surveyId()));
  }

  @EventListener
  void released(BlocksChanged event) {
    if (projections.changed(event)) {
      live.changed(new SurveyKey(event.tenant(), event.survey()));
    }
  }

  @EventListener
  void erased(ResponsesErased event) {
    projections.erased(event);
    live.changed(new SurveyKey(event.tenant(), event.survey()));
  }
}
