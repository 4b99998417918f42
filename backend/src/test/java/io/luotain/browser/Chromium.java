package io.luotain.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium, or installs one: Playwright's own, else Debian's when root. */
final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests");

  /** Another installation that runs just now is waited for. */
  private static final String LOCK_TIMEOUT = "DPkg::Lock::Timeout=300";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() throws IOException, InterruptedException {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    var own = Path.of(playwright.chromium().executablePath());
    options.setExecutablePath(Files.isExecutable(own) ? own : installed(own));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  Browser browser() {
    return browser;
  }

  private static Path installed(Path own) throws IOException, InterruptedException {
    var found = onPath();
    if (found.isPresent()) {
      return found.get();
    }
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    run(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium");
    if (Files.isExecutable(own)) {
      return own;
    }
    run("apt-get", "-o", LOCK_TIMEOUT, "update", "-q");
    run("apt-get", "-o", LOCK_TIMEOUT, "install", "-y", "-q", "chromium");
    return onPath()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium: install it, or set CHROMIUM to its path."));
  }

  private static Optional<Path> onPath() {
    var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    var folders = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"));
    var known =
        folders.flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)));
    return Stream.concat(named, known).filter(Files::isExecutable).findFirst();
  }

  private static void run(String... command) throws InterruptedException {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      System.err.println("Could not run " + command[0] + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
