package io.luotain.expression;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  sealed interface Piece permits Literal, Hole {}

  /** A piece that stands as it is. */
  record Literal(String text) implements Piece {}

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
    return source.contains("{{")
        ? new TemplateReader(source, variables, errors).read()
        : Optional.of(of(Stream.of(new Literal(source))));
  }

  /** The variables its holes name. */
  public Set<Variable> uses() {
    return holes().flatMap(each -> each.expr().variables()).collect(toUnmodifiableSet());
  }

  /** Whether nothing is left to fill. */
  public boolean isText() {
    return holes().findAny().isEmpty();
  }

  /**
   * Whether what {@link #reduce} leaves open would tell a value of these known roots that is not
   * shown: a hole that chooses or computes with both.
   */
  public boolean exposes(Set<String> knownRoots) {
    return holes()
        .anyMatch(
            hole ->
                hole.expr().variables().anyMatch(each -> !knownRoots.contains(each.root()))
                    && hole.expr().exposes(knownRoots));
  }

  private Stream<Hole> holes() {
    return pieces.stream().filter(Hole.class::isInstance).map(Hole.class::cast);
  }

  /** The text, with values in the manner of the locale. */
  public String render(Bindings bindings, Locale locale, OptionLabels labels) {
    var formats = Formats.of(locale);
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Literal(var text) -> text;
                  case Hole hole -> hole.fill(bindings, formats, labels);
                })
        .collect(joining());
  }

  /** The template with known roots filled in; a hole that needs no others becomes text. */
  public Template reduce(
      Bindings known, Set<String> knownRoots, Locale locale, OptionLabels labels) {
    var formats = Formats.of(locale);
    return of(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Hole hole
                        ? reduced(hole, known, knownRoots, formats, labels)
                        : piece));
  }

  private static Piece reduced(
      Hole hole, Bindings known, Set<String> roots, Formats formats, OptionLabels labels) {
    var rest = hole.expr().reduce(known, roots);
    return rest.variables().findAny().isEmpty()
        ? new Literal(hole.fill(known, formats, labels))
        : new Hole(hole.kind(), rest, hole.fallback());
  }

  /**
   * As JSON for {@code web-embed/src/logic/fillTemplate.ts}: texts, and for each hole an array of
   * its kind, its expression as {@link ResidualJson} and its fallback.
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
                })
        .toList();
  }
}
