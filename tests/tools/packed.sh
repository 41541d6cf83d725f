#!/usr/bin/env bash
# Packs the project and uses the tarball in an empty folder, as somebody who installs sendgraph would.
#   packed.sh FOLDER [arguments of npm pack]
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
shift
mkdir -p "$folder/empty"
npm pack --pack-destination "$folder" "$@" >/dev/null
cd "$folder/empty"
npm init -y >/dev/null
npm install --no-audit --no-fund "$folder"/sendgraph-*.tgz
npx sendgraph load node_modules/sendgraph/seeds/articles
npx sendgraph query shared-weaknesses --param minShared=1 --format csv >rows.csv
npx sendgraph verify
test "$(wc -l <rows.csv)" -ge 2
node_modules/.bin/sendgraph serve --port 0 >serve.out &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
address=
for _ in $(seq 30); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/' serve.out || true)
  [ -n "$address" ] && break
  sleep 1
done
node --input-type=module -e '
  const base = process.argv[1];
  const page = await (await fetch(base)).text();
  const health = await (await fetch(base + "api/health")).json();
  if (!page.includes("<div id=\"explorer\">") || health.ok !== true) process.exit(1);
  console.log("the packed sendgraph answers:", JSON.stringify(health));
' "$address"
