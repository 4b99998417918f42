package io.luotain.expression;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with holes for values, such as {@code Hi {{respondent.firstName|there}}}: an expression,
 * and after a single bar what to say when it has no value (nothing, without a bar). Numbers and
 * dates are written as in the reader's locale, options by their labels. What comes out is plain
 * text: it is never read again, neither as a template nor as markup.
 */
public final class Template {

  /** A piece of the text. */
  sealed interface Piece permits Literal, Hole, Either {}

  /** A piece that stands as it is. */
  record Literal(String text) implements Piece {}

  /** One of two texts. */
  record Either(Expr condition, Template then, Template otherwise) implements Piece {}

  private final List<Piece> pieces;

  private Template(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static Template of(Stream<Piece> pieces) {
    var merged = new ArrayList<Piece>();
    pieces.forEach(
        piece -> {
          if (piece instanceof Literal(var text)
              && !merged.isEmpty()
              && merged.getLast() instanceof Literal(var before)) {
            merged.set(merged.size() - 1, new Literal(before + text));
          } else if (!piece.equals(new Literal(""))) {
            merged.add(piece);
          }
        });
    return new Template(merged);
  }

  /**
   * Reads a text and checks the expressions in its holes.
   *
   * @param errors gets {@code EXPRESSION_INVALID} with line and column in the whole text
   * @return the template; empty when there was an error
   */
  public static Optional<Template> check(String source, Variables variables, UserErrors errors) {
    return hasHoles(source)
        ? new TemplateReader(source, variables, errors).read()
        : Optional.of(of(Stream.of(new Literal(source))));
  }

  /** Whether a text is more than text. */
  public static boolean hasHoles(String source) {
    return source.contains("{{");
  }

  /** The text that is this one where the condition is true, and {@code otherwise} elsewhere. */
  public Template when(Expr condition, Template otherwise) {
    return new Template(List.of(new Either(condition, this, otherwise)));
  }

  /** The variables its holes and conditions name. */
  public Set<Variable> uses() {
    return variables().collect(toUnmodifiableSet());
  }

  private Stream<Variable> variables() {
    return pieces.stream()
        .flatMap(
            piece ->
                switch (piece) {
                  case Literal _ -> Stream.of();
                  case Hole hole -> hole.expr().variables();
                  case Either(var condition, var then, var otherwise) ->
                      Stream.of(condition.variables(), then.variables(), otherwise.variables())
                          .flatMap(Function.identity());
                });
  }

  /** Whether nothing is left to fill. */
  public boolean isText() {
    return pieces.stream().allMatch(Literal.class::isInstance);
  }

  /** What its holes show. */
  public Stream<Expr> shown() {
    return pieces.stream()
        .flatMap(
            piece ->
                switch (piece) {
                  case Literal _ -> Stream.of();
                  case Hole hole -> Stream.of(hole.expr());
                  case Either(_, var then, var otherwise) ->
                      Stream.concat(then.shown(), otherwise.shown());
                });
  }

  /**
   * Whether reducing it could leave a value of the secret roots that is not itself shown, as a hole
   * with {@code answers.city == respondent.city ? "near" : "far"} would.
   *
   * @param knownRoots the roots that are folded, the secret ones among them
   */
  public boolean exposes(Set<String> secretRoots, Set<String> knownRoots) {
    var exposure = new Exposure(secretRoots, knownRoots);
    return pieces.stream()
        .anyMatch(
            piece ->
                switch (piece) {
                  case Literal _ -> false;
                  case Hole hole -> exposure.inShown(hole.expr());
                  case Either(var condition, var then, var otherwise) ->
                      exposure.in(condition)
                          || then.exposes(secretRoots, knownRoots)
                          || otherwise.exposes(secretRoots, knownRoots);
                });
  }

  /** The same with expressions in the place of variables, as {@link Expr#replace}. */
  public Template replace(Function<Variable, Optional<Expr>> replacement) {
    return new Template(
        pieces.stream()
            .map(
                piece ->
                    switch (piece) {
                      case Literal _ -> piece;
                      case Hole(var kind, var expr, var fallback) ->
                          new Hole(kind, expr.replace(replacement), fallback);
                      case Either(var condition, var then, var otherwise) ->
                          new Either(
                              condition.replace(replacement),
                              then.replace(replacement),
                              otherwise.replace(replacement));
                    })
            .toList());
  }

  /** Whether a hole would show an option's id, since the option does not stand alone in it. */
  public boolean mixesOptions() {
    return pieces.stream()
        .anyMatch(
            piece ->
                switch (piece) {
                  case Literal _ -> false;
                  case Hole hole -> hole.mixesOptions();
                  case Either(_, var then, var otherwise) ->
                      then.mixesOptions() || otherwise.mixesOptions();
                });
  }

  /** The text, with values in the manner of the locale. */
  public String render(Bindings bindings, Locale locale, OptionLabels labels) {
    return render(bindings, Formats.of(locale), labels);
  }

  private String render(Bindings bindings, Formats formats, OptionLabels labels) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Literal(var text) -> text;
                  case Hole hole -> hole.fill(bindings, formats, labels);
                  case Either(var condition, var then, var otherwise) ->
                      (condition.isTrue(bindings) ? then : otherwise)
                          .render(bindings, formats, labels);
                })
        .collect(joining());
  }

  /** The template with known roots filled in; a hole that needs no others becomes text. */
  public Template reduce(
      Bindings known, Set<String> knownRoots, Locale locale, OptionLabels labels) {
    return of(reduced(known, knownRoots, Formats.of(locale), labels));
  }

  private Stream<Piece> reduced(
      Bindings known, Set<String> roots, Formats formats, OptionLabels labels) {
    return pieces.stream()
        .flatMap(
            piece ->
                switch (piece) {
                  case Literal _ -> Stream.of(piece);
                  case Hole hole -> Stream.of(reduced(hole, known, roots, formats, labels));
                  case Either either -> reduced(either, known, roots, formats, labels);
                });
  }

  private static Stream<Piece> reduced(
      Either either, Bindings known, Set<String> roots, Formats formats, OptionLabels labels) {
    var condition = either.condition().reduceCondition(known, roots);
    if (condition instanceof Expr.Const(var value)) {
      var chosen = value.equals(Value.of(true)) ? either.then() : either.otherwise();
      return chosen.reduced(known, roots, formats, labels);
    }
    return Stream.of(
        new Either(
            condition,
            of(either.then().reduced(known, roots, formats, labels)),
            of(either.otherwise().reduced(known, roots, formats, labels))));
  }

  private static Piece reduced(
      Hole hole, Bindings known, Set<String> roots, Formats formats, OptionLabels labels) {
    var rest = hole.expr().reduce(known, roots);
    return rest.variables().findAny().isEmpty()
        ? new Literal(hole.fill(known, formats, labels))
        : new Hole(hole.kind(), rest, hole.fallback());
  }

  /**
   * As JSON for {@code web-embed/src/logic/fillTemplate.ts}: texts; for each hole an array of its
   * kind, its expression as {@link ResidualJson} and its fallback; and for one of two texts an
   * array of {@code "?"}, the condition and both as such JSON.
   */
  public List<Object> residual() {
    return pieces.stream()
        .<Object>map(
            piece ->
                switch (piece) {
                  case Literal(var text) -> text;
                  case Hole(var kind, var expr, var fallback) ->
                      Stream.<@Nullable Object>of(kind.letter, ResidualJson.of(expr), fallback)
                          .toList();
                  case Either(var condition, var then, var otherwise) ->
                      Stream.<@Nullable Object>of(
                              "?",
                              ResidualJson.of(condition),
                              then.residual(),
                              otherwise.residual())
                          .toList();
                })
        .toList();
  }
}
