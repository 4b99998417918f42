package io.luotain.tenancy;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives controllers the tenant of the caller, and refuses callers who have none. */
@Component
class TenantIdArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == TenantId.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    return tenantId();
  }

  private static TenantId tenantId() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !authentication.isAuthenticated()) {
      throw new AuthenticationCredentialsNotFoundException("A bearer token is needed.");
    }
    if (authentication.getPrincipal() instanceof TenantPrincipal principal) {
      @Nullable TenantId id = principal.tenantId();
      if (id != null) {
        return id;
      }
    }
    throw new AccessDeniedException("The credential belongs to no tenant.");
  }
}
