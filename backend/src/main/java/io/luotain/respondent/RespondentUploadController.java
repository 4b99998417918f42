package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrorCode;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes CSV files, and gives what was wrong with them. */
@RestController
class RespondentUploadController {

  static final String PATH = "/v1/respondents/imports";

  /** What an empty cell means. */
  enum Empty {
    KEEP,
    REMOVE
  }

  private final RespondentImports imports;
  private final JsonMapper json;

  RespondentUploadController(RespondentImports imports, JsonMapper json) {
    this.imports = imports;
    this.json = json;
  }

  @PostMapping(path = PATH, consumes = "text/csv")
  ResponseEntity<Object> upload(
      @AuthenticationPrincipal TenantPrincipal caller,
      @RequestParam String idColumn,
      @RequestParam(required = false) @Nullable String columns,
      @RequestParam(required = false) @Nullable UUID importId,
      @RequestParam(defaultValue = ",") String separator,
      @RequestParam(defaultValue = "KEEP") Empty empty,
      HttpServletRequest request)
      throws IOException {
    var errors = UserErrors.under();
    var mapping = columns == null ? null : mapping(columns, errors);
    errors
        .at("separator")
        .addIf(!separator.matches("[,;|\t]"), INVALID, "Give a comma, semicolon, bar or tab.");
    if (!errors.isEmpty()) {
      return answer(Outcome.refused(errors));
    }
    var upload =
        new CsvUpload(
            importId == null ? UUID.randomUUID() : importId,
            idColumn,
            mapping,
            separator.charAt(0),
            empty == Empty.REMOVE,
            request.getInputStream(),
            request.getContentLengthLong());
    return answer(imports.run(tenant(caller), upload));
  }

  private @Nullable Map<String, String> mapping(String columns, UserErrors errors) {
    var mapping = parsed(columns);
    errors
        .at("columns")
        .addIf(
            mapping == null || mapping.containsValue(null),
            INVALID,
            "Give a JSON object of attribute ids by column: {\"Tier\": \"tier\"}.");
    return mapping;
  }

  private @Nullable Map<String, String> parsed(String columns) {
    try {
      return json.readValue(columns, new TypeReference<Map<String, String>>() {});
    } catch (JacksonException e) {
      return null;
    }
  }

  private static ResponseEntity<Object> answer(Outcome<RespondentImport> outcome) {
    return switch (outcome) {
      case Outcome.Done<RespondentImport>(var done) ->
          ResponseEntity.status(
                  done.failure() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
              .body(done);
      case Outcome.Refused<RespondentImport>(var errors) ->
          ResponseEntity.status(status(errors.getFirst().code()))
              .body(Map.of("userErrors", errors));
    };
  }

  private static HttpStatus status(UserErrorCode code) {
    return switch (code) {
      case TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
      case WRONG_STATE, DUPLICATE -> HttpStatus.CONFLICT;
      default -> HttpStatus.BAD_REQUEST;
    };
  }

  @GetMapping(PATH + "/{id}/errors.csv")
  void errors(
      @AuthenticationPrincipal TenantPrincipal caller,
      @PathVariable UUID id,
      HttpServletResponse response)
      throws IOException {
    var tenant = tenant(caller);
    if (!imports.exists(tenant, id)) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
    try (var report = new ErrorReport(response.getOutputStream())) {
      imports.errors(tenant, id, report::add);
    }
  }

  private static TenantId tenant(TenantPrincipal caller) {
    return Objects.requireNonNull(caller.tenantId());
  }
}
