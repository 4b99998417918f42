package io.luotain.invitation;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What links begin with.
 *
 * @param publicUrl where respondents reach the service
 */
@ConfigurationProperties("luotain")
record InvitationProperties(@DefaultValue("http://localhost:8080") URI publicUrl) {

  /** The address to send to one person; a fragment never reaches a server, nor its logs. */
  String link(InvitationSecret secret, String surveyId) {
    var base = publicUrl.toString().replaceFirst("/$", "");
    return base + "/s/" + surveyId + "#" + secret.text();
  }
}
