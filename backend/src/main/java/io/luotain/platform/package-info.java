/** What every module stands on: ids, user errors, paging, keys, and the connection to the store. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.luotain.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
