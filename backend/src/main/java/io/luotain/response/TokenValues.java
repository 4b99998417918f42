package io.luotain.response;

import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.BooleanValue;
import io.luotain.respondent.DateValue;
import io.luotain.respondent.NumberValue;
import io.luotain.respondent.OptionValue;
import io.luotain.respondent.TextValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Background values as they travel in a token: by attribute id, a letter for the type in front. */
final class TokenValues {

  private TokenValues() {}

  static Map<String, Object> write(Map<AttributeId, AttributeValue> values) {
    var written = new TreeMap<String, Object>();
    values.forEach((id, value) -> written.put(id.value(), letter(value) + value.stored()));
    return written;
  }

  private static String letter(AttributeValue value) {
    return switch (value) {
      case TextValue _ -> "t";
      case NumberValue _ -> "n";
      case BooleanValue _ -> "b";
      case DateValue _ -> "d";
      case OptionValue _ -> "o";
    };
  }

  static Map<AttributeId, AttributeValue> read(@Nullable Map<String, Object> written) {
    var values = new TreeMap<AttributeId, AttributeValue>();
    if (written != null) {
      written.forEach((id, value) -> values.put(new AttributeId(id), value((String) value)));
    }
    return values;
  }

  private static AttributeValue value(String written) {
    var rest = written.substring(1);
    return switch (written.charAt(0)) {
      case 't' -> new TextValue(rest);
      case 'n' -> new NumberValue(Double.parseDouble(rest));
      case 'b' -> new BooleanValue(Boolean.parseBoolean(rest));
      case 'd' -> new DateValue(LocalDate.parse(rest));
      case 'o' -> new OptionValue(rest);
      default -> throw new IllegalStateException("No type: " + written.charAt(0));
    };
  }
}
