package io.luotain.disclosure;

import io.luotain.tenancy.TenantId;
import org.springframework.boot.test.context.TestComponent;

/** Runs the job that releases now, for tests of other modules. */
@TestComponent
public class ReleaseRun {

  private final Releases releases;

  ReleaseRun(Releases releases) {
    this.releases = releases;
  }

  /** Does what is due for one tenant. */
  public void of(TenantId tenant) {
    releases.run(tenant);
  }
}
