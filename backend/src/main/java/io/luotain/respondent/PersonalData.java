package io.luotain.respondent;

import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Map;

/**
 * What one part of the service keeps of a person. Every module that stores anything under a
 * respondent's id implements it, so that erasing leaves nothing and an export lacks nothing.
 */
public interface PersonalData {

  /** Names the part in exports, in English, for example responses. */
  String kind();

  /**
   * Erases all of it for good. Doing it again does no harm.
   *
   * @return how many documents were deleted or cleansed
   */
  long erase(TenantId tenant, RespondentId respondent);

  /**
   * All of it, to be written as JSON: values are texts, numbers, booleans, lists and maps.
   *
   * @return one entry for each document; empty when nothing is kept
   */
  List<Map<String, Object>> export(TenantId tenant, RespondentId respondent);
}
