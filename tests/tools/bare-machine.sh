#!/usr/bin/env bash
# Follows the README on a machine with Node 20 and git alone: a clean clone, npm ci, npm start to a page that answers, npm test.
#   bare-machine.sh CHECKOUT FOLDER [arguments of npm test]; without arguments every test that such a machine can run
set -euo pipefail
checkout=$1
folder=$2
shift 2
mkdir -p "$folder/bin"
# A PATH with what npm and git need and nothing else: no java, no docker, no browser.
for tool in node npm npx git sh bash env cat sed grep uname dirname basename readlink mkdir rm sleep seq; do
  ln -sf "$(command -v "$tool")" "$folder/bin/$tool"
done
export PATH=$folder/bin
unset SENDGRAPH_TEST_REQUIRE_ALL SENDGRAPH_TEST_NEO4J_URL SENDGRAPH_CHROMIUM SENDGRAPH_STORE DOCKER_HOST JAVA_HOME CHROME_PATH
for tool in java docker chromium google-chrome; do
  if command -v "$tool" >/dev/null; then echo "$tool is on the PATH"; exit 1; fi
done
git clone -q "$checkout" "$folder/clone"
cd "$folder/clone"
npm ci --no-audit --no-fund
npm start -- --port 0 >"$folder/start.out" 2>"$folder/start.err" &
server=$!
# npm starts a shell and that starts node: end all three, leaves first.
end_tree() {
  local child
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do end_tree "$child"; done
  kill "$1" 2>/dev/null || true
}
trap 'end_tree "$server"' EXIT
address=
for _ in $(seq 60); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/' "$folder/start.out" || true)
  [ -n "$address" ] && break
  sleep 1
done
[ -n "$address" ] || { cat "$folder/start.out" "$folder/start.err"; exit 1; }
node --input-type=module -e '
  const base = process.argv[1];
  const page = await fetch(base);
  const health = await (await fetch(base + "api/health")).json();
  if (!page.ok || !(await page.text()).includes("<div id=\"explorer\">") || health.ok !== true) process.exit(1);
  console.log("npm start answers:", JSON.stringify(health));
' "$address"
end_tree "$server"
wait "$server" 2>/dev/null || true
trap - EXIT
npm test -- "$@"
