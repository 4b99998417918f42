package io.luotain.results;

import io.luotain.response.ResponseAccepted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells projections and watchers of each response this instance takes, on the visitor's thread. */
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
}
