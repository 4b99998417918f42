package io.luotain.respondent;

import io.luotain.tenancy.TenantId;
import java.util.List;

/** What uses attributes. A module above implements it, so that nothing in use is taken away. */
public interface AttributeUse {

  /**
   * One object that uses an attribute.
   *
   * @param kind what it is, in English, for example segment
   * @param id the object's id
   * @param name what people call it
   */
  record User(String kind, String id, String name) {}

  /** What uses the attribute and would no longer work if the schema were {@code after}. */
  List<User> users(TenantId tenant, AttributeId attribute, AttributeSchema after);
}
