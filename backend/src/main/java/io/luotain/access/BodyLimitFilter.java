package io.luotain.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses large bodies before anything parses them. One of unknown length is read up to the limit
 * first. Runs behind the security filters, so that nobody unknown is read at all.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class BodyLimitFilter extends OncePerRequestFilter {

  /** Takes files, streams them and has a limit of its own. */
  static final String UPLOADS = "/v1/respondents/imports";

  private final int maxBytes;

  BodyLimitFilter(AccessProperties properties) {
    this.maxBytes = Math.toIntExact(properties.intake().maxBody().toBytes());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + UPLOADS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > maxBytes) {
      Refusal.TOO_LARGE.write(response);
    } else if (!isOfUnknownLength(request)) {
      chain.doFilter(request, response);
    } else {
      var body = request.getInputStream().readNBytes(maxBytes + 1);
      if (body.length > maxBytes) {
        Refusal.TOO_LARGE.write(response);
      } else {
        chain.doFilter(new BufferedRequest(request, body), response);
      }
    }
  }

  private static boolean isOfUnknownLength(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod()) && request.getContentLengthLong() < 0;
  }
}
