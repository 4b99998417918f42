package io.luotain.expression;

import io.luotain.NodeModule;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The browser's logic, as web-embed's build bundles it, run by the installed node. */
final class NodeLogic {

  private static final NodeModule BUNDLE =
      new NodeModule(Path.of("..", "web-embed", "target", "logic", "logic.mjs"));

  private NodeLogic() {}

  /**
   * Runs a function of the bundle's names for each case.
   *
   * @param function JavaScript, such as {@code ([residual]) => evaluate(residual, …)}
   * @return its results as JSON, undefined as null
   */
  static List<JsonNode> run(String function, List<?> cases) throws Exception {
    return BUNDLE.run("evaluate, fillTemplate", function, cases);
  }
}
