package io.luotain.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Why a request is not even parsed, as a client of GraphQL can read it. */
enum Refusal {
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", "A valid bearer token is needed."),
  FORBIDDEN(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not allowed."),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "BAD_REQUEST", "The request is too large."),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", "Too many requests; try again later.");

  private final HttpStatus status;
  private final String body;

  Refusal(HttpStatus status, String classification, String message) {
    this.status = status;
    this.body =
        """
        {"errors":[{"message":"%s","extensions":{"classification":"%s"}}]}\
        """
            .formatted(message, classification);
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(body.getBytes(UTF_8));
  }
}
