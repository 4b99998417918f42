import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source below the folders given, or with {@code --check} says which are not.
 */
final class Format {

  public static void main(String[] args) throws Exception {
    var check = args[0].equals("--check");
    var command =
        new ArrayList<>(
            check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    for (var folder : List.of(args).subList(check ? 1 : 0, args.length)) {
      command.addAll(sources(Path.of(folder)));
    }
    var main = Class.forName("com.google.googlejavaformat.java.Main");
    var formatter =
        main.getConstructor(PrintWriter.class, PrintWriter.class, java.io.InputStream.class)
            .newInstance(
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in);
    var status =
        (int)
            main.getMethod("format", String[].class)
                .invoke(formatter, (Object) command.toArray(String[]::new));
    if (status != 0) {
      System.err.println("The files above are not in google-java-format; run: mvn -N -Pformat");
    }
    System.exit(status);
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
  }
}
