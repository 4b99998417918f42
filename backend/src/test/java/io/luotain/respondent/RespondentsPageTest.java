package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands of {@code docs/respondents.md} do what the page says. */
@LuotainTest
@DisabledOnOs(OS.WINDOWS)
class RespondentsPageTest {

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Autowired Luotain luotain;
  @Autowired RespondentTokens tokens;
  @TempDir Path directory;

  @Test
  void everyCommandWorks() throws Exception {
    var tenant = luotain.newTenant();
    var env = directory.resolve("backend/target/demo.env");
    Files.createDirectories(env.getParent());
    Files.writeString(
        env, "LUOTAIN_URL=%s\nLUOTAIN_TOKEN=%s\n".formatted(luotain.url(), tenant.adminToken()));
    var output = run(commands() + "\necho; cat token");
    assertThat(output)
        .doesNotContain("\"errors\"", "message\":")
        .contains("\"state\":\"COMPLETED\",\"rowsRead\":2,\"updated\":1,\"refused\":1")
        .contains("3,c-18,Level,INVALID,Give the id of one of the options.")
        .contains("\"memberCount\":1,\"members\":{\"edges\":[{\"node\":{\"id\":\"c-17\"}}]}")
        .contains("ann@example.com")
        .contains("\"erased\":1", "\"respondent\":null");
    var token = output.substring(output.lastIndexOf('\n', output.length() - 2)).strip();
    var verified = tokens.verify(new TenantId(tenant.tenantId()), token, "token").orThrow();
    assertThat(verified.externalId()).isEqualTo(new RespondentId("c-17"));
    assertThat(verified.attributes())
        .isEqualTo(
            Map.of(
                new AttributeId("level"),
                new OptionValue("gold"),
                new AttributeId("visits"),
                new NumberValue(8)));
  }

  private static String commands() throws Exception {
    return COMMANDS
        .matcher(Files.readString(Path.of("docs/respondents.md")))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining());
  }

  private String run(String commands) throws Exception {
    var shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    shell.environment().put("TMPDIR", directory.toString());
    var process = shell.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
