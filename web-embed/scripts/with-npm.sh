#!/bin/sh
# Runs a command that needs Node.js and npm, or says in one sentence that they are missing.
for tool in node npm; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "web-embed needs Node.js 20.19 or later with npm on the PATH, and found no $tool: install it and build again." >&2
    exit 1
  }
done
node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)' || {
  echo "web-embed needs Node.js 20.19 or later, and found $(node --version): update it and build again." >&2
  exit 1
}
exec "$@"
