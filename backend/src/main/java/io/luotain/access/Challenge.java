package io.luotain.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks for a bearer token (RFC 6750), and says no more of what was wrong with one. */
enum Challenge implements AuthenticationEntryPoint {
  MISSING("Bearer"),
  INVALID("Bearer error=\"invalid_token\"");

  private final String header;

  Challenge(String header) {
    this.header = header;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, header);
    Refusal.UNAUTHORIZED.write(response);
  }
}
