package io.luotain.respondent;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class RespondentImportController {

  private final RespondentImports imports;

  RespondentImportController(RespondentImports imports) {
    this.imports = imports;
  }

  @QueryMapping
  @Nullable RespondentImport respondentImport(TenantId tenant, @Argument UUID id) {
    return imports.read(tenant, id).orElse(null);
  }

  @QueryMapping
  Window<RespondentImport> respondentImports(TenantId tenant, ScrollSubrange range) {
    return imports.page(tenant, Page.of(range));
  }
}
