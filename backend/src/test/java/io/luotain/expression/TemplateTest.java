package io.luotain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final OptionLabels LABELS =
      (variable, id) -> "<" + variable.path() + ":" + id + ">";
  private static final String FILL =
      """
      ([template, values, locale]) =>
        fillTemplate(template, (path) => values[path], locale, (path, id) => `<${path}:${id}>`)\
      """;

  private static final Map<String, Value> VALUES =
      Map.of(
          "respondent.firstName", Value.of("Aino <b>{{respondent.city}}</b>"),
          "respondent.tier", Value.of("gold"),
          "respondent.age", Value.of(-1234567.8915),
          "respondent.joined", Value.of(LocalDate.of(2026, 1, 31)),
          "answers.liked", Value.ofIds(List.of("food", "crew")),
          "answers.recommend", Value.of(1234),
          "answers.weight", Value.of(0.125),
          "answers.why", Value.of(""),
          "answers.day", Value.of(LocalDate.of(1999, 12, 1)));

  private static Template template(String source) {
    var errors = UserErrors.under();
    var template = Template.check(source, Samples.VARIABLES, errors);
    assertThat(errors.list()).as(source).isEmpty();
    return template.orElseThrow();
  }

  private static String rendered(String source) {
    return template(source).render(Bindings.of(VALUES), Locale.ENGLISH, LABELS);
  }

  private static List<String> errors(String source) {
    var errors = UserErrors.under();
    assertThat(Template.check(source, Samples.VARIABLES, errors)).isEmpty();
    return errors.list().stream().map(UserError::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "No holes, } and | and { => No holes, } and | and {",
        "Hi {{respondent.city|there}}! => Hi there!",
        "Hi {{ respondent.city | dear  guest }}! => Hi dear  guest!",
        "Hi {{respondent.city}}! => Hi !",
        "{{answers.why|nothing}} => nothing",
        "{{respondent.tier|guest}} => <respondent.tier:gold>",
        "{{answers.liked|nothing}} => <answers.liked:food>, <answers.liked:crew>",
        "{{answers.recommend + 1}} => 1,235",
        "{{respondent.age}} => -1,234,567.892",
        "{{respondent.joined}} => January 31, 2026",
        "{{respondent.tier == 'gold' || has(respondent.city) ? 'Dear ' + 'member' : 'Hi'|x}} =>"
            + " Dear member",
        "{{'}}' + \"|\" + '''it's'''|x}} => }}|it's",
        "{{r'a\\b' + '|' + \"\\\"}}\"|x}} => a\\b|\"}}",
        "{{respondent.tier == 'basic' ? '' : answers.why|a || b | c}} => a || b | c",
      })
  void fills(String source, String expected) {
    assertThat(rendered(source)).isEqualTo(expected);
  }

  @Test
  void aValueIsNeverReadAgain() {
    assertThat(rendered("{{respondent.firstName}}")).isEqualTo("Aino <b>{{respondent.city}}</b>");
  }

  @Test
  void namesThePlaceInTheWholeText() {
    assertThat(errors("😀 Hi\nyou {{respondent.fistName|x}}"))
        .containsExactly(
            "Line 2, column 17: Unknown name respondent.fistName. Did you mean"
                + " respondent.firstName?");
    assertThat(errors("Hi {{respondent.firstName"))
        .containsExactly("Line 1, column 4: This hole has no end; close it with }}.");
    assertThat(errors("Hi\n {{}}")).first().asString().endsWith("Give an expression.");
    assertThat(errors("a {{answers.again}}")).first().asString().contains("true or false");
    assertThat(errors("a {{answers.again ? answers.cabin : 'none'}}"))
        .containsExactly(
            "Line 1, column 5: Let the option stand alone in its hole, so that its label is"
                + " shown.");
    assertThat(errors("{{1}}".repeat(51))).contains("Use at most 50 holes in one text.");
  }

  @Test
  void knowsItsVariables() {
    assertThat(template("{{respondent.city}} {{answers.weight}}").uses())
        .extracting(Variable::path)
        .containsExactlyInAnyOrder("respondent.city", "answers.weight");
  }

  @Test
  void whatIsKnownBecomesText() {
    var rest =
        template(
                "Hi {{respondent.firstName|you}}, {{respondent.city|there}}: {{answers.weight|?}}.")
            .reduce(Bindings.of(VALUES), Set.of("respondent"), Locale.ENGLISH, LABELS);
    assertThat(ResidualJson.write(rest.residual()))
        .isEqualTo(
            "[\"Hi Aino <b>{{respondent.city}}</b>, there:"
                + " \",[\"n\",[\"$\",\"answers.weight\"],\"?\"],\".\"]");
    assertThat(rest.isText()).isFalse();
    assertThat(rest.reduce(Bindings.of(VALUES), Set.of("answers"), Locale.ENGLISH, LABELS).isText())
        .isTrue();
  }

  @Test
  void theBrowserFillsTheSame() throws Exception {
    var source =
        """
        {{respondent.firstName|you}} {{respondent.city|there}} {{answers.why|?}} {{answers.day}}
        {{answers.liked|nothing}} {{answers.cabin|none}} {{answers.recommend}} {{answers.weight}}
        {{respondent.age}} {{-respondent.age * 3}} {{answers.recommend * 10.0005}} {{0.0005}}
        {{-answers.recommend}} {{1e15 + 0.3}} {{respondent.joined}} {{date("2024-02-29")}}\
        """;
    var template = template(source);
    var cases = new ArrayList<List<Object>>();
    var expected = new ArrayList<String>();
    for (var tag :
        List.of(
            "en", "en-GB", "fi", "sv", "de", "fr", "es", "pt-BR", "et", "nb", "da", "ar", "ar-EG",
            "fa", "he", "th", "ja")) {
      var locale = Locale.forLanguageTag(tag);
      expected.add(tag + template.render(Bindings.of(VALUES), locale, LABELS));
      var plain = new LinkedHashMap<String, Object>();
      VALUES.forEach((path, value) -> plain.put(path, RandomBindings.plain(value)));
      cases.add(List.of(template.residual(), plain, tag));
    }
    var results = NodeLogic.run(FILL, cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(cases.get(i).get(2) + results.get(i).stringValue()).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "en => -1,234,567.892 January 31, 2026",
        "fi => −1 234 567,892 31. tammikuuta 2026",
        "sv => −1 234 567,892 31 januari 2026",
        "de => -1.234.567,892 31. Januar 2026",
      })
  void speaksTheLocale(String tag, String expected) {
    var text =
        template("{{respondent.age}} {{respondent.joined}}")
            .render(Bindings.of(VALUES), Locale.forLanguageTag(tag), LABELS);
    assertThat(text.replace('\u00a0', ' ')).isEqualTo(expected);
  }

  @Test
  void digitsAreLatinEverywhere() {
    for (var tag : List.of("ar", "ar-EG", "ar-SA", "fa", "bn", "mr", "my")) {
      var text =
          template("{{respondent.age}} {{respondent.joined}}")
              .render(Bindings.of(VALUES), Locale.forLanguageTag(tag), LABELS);
      assertThat(text.codePoints().filter(Character::isDigit))
          .as(tag)
          .allMatch(c -> c >= '0' && c <= '9');
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Hi {{respondent.firstName}}, {{answers.why}}', false",
    "'{{answers.again ? respondent.firstName : \"you\"}}', false",
    "'{{answers.why == respondent.city ? \"home\" : \"away\"}}', true",
    "'{{answers.why + respondent.city}}', false",
    "'{{size(respondent.city + answers.why)}}', true"
  })
  void tellsWhetherAHoleWouldKeepAValueThatItOnlyComputesWith(String source, boolean exposes) {
    assertThat(template(source).exposes(Set.of("respondent"), Set.of("respondent")))
        .isEqualTo(exposes);
  }
}
