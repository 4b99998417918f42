package io.luotain.respondent;

import io.luotain.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows about somebody that imports refused. */
@Component
class ReportedPerson implements PersonalData {

  private final RespondentImportRepository repository;

  ReportedPerson(RespondentImportRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "importErrors";
  }

  @Override
  public long erase(TenantId tenant, RespondentId respondent) {
    return repository.forget(tenant, respondent);
  }

  @Override
  public List<Map<String, Object>> export(TenantId tenant, RespondentId respondent) {
    return repository.errorsOf(tenant, respondent).stream().map(ReportedPerson::entry).toList();
  }

  private static Map<String, Object> entry(ImportError error) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("line", error.line());
    entry.put("column", error.column() == null ? "" : error.column());
    entry.put("message", error.message());
    return entry;
  }
}
