#!/usr/bin/env bash
# Measures, and puts every figure beside its goal: one table on the screen, and JSON in dist/bench.json.
# bench.sh [journal] [plan] [author] [topology] [board-service] [board] [sweep] [restart] [crash] [start] [latency]: without names, all of them.
# The board is driven for one minute; MINUTES=10 ./yagura bench board for ten.
# TRACE=100 ./yagura bench board|author writes into dist/NAME.trace at what the UI thread was when it was away for so many ms.
# The facts go up to a million; ROWS=5000000 ./yagura bench journal shows the rate at five million.
set -u
HERE="$(cd "$(dirname "$0")" && pwd)"
WORK="$(mktemp -d)"
OUT="$WORK/figures"
trap 'kill ${XVFB:-} ${WINDOWS:-} 2>/dev/null; rm -rf "$WORK"' EXIT
: >"$OUT"

jars="$(ls "$DIST"/engine/plugins/org.yagura.{core,model,store,connect,monitor,correlation,incident,runtime}_*.jar "$DIST"/engine/plugins/{com.h2database,com.fasterxml,slf4j,org.eclipse.emf,org.snakeyaml}*.jar \
  "$DIST"/engine/plugins/com.fasterxml.jackson.core.*.jar \
  "$DIST"/engine/plugins/org.eclipse.{osgi,core.jobs,equinox.common,equinox.app,core.runtime}_*.jar "$DIST"/engine/plugins/org.osgi.service*.jar 2>/dev/null | sort -u | tr '\n' ':')"
mkdir -p "$WORK/classes"
"$JDK/bin/javac" -nowarn -cp "$jars" -d "$WORK/classes" $(find "$HERE/src/main/java" -name '*.java') || exit 1
java() { "$JDK/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders -Xmx2g -cp "$WORK/classes:$jars" "$@"; }
keep() { grep '^FIGURE ' | sed 's/^FIGURE //' >>"$OUT"; }
figure() { echo "$1|$2|$3|$4" >>"$OUT"; }
wanted() { [ ${#NAMES[@]} -eq 0 ] || printf '%s\n' "${NAMES[@]}" | grep -qx "$1"; }
NAMES=("$@")
CONSOLE_JVM=("@$DIST/console/console.options")
ms() { echo $(($(date +%s%N) / 1000000)); }
median() { sort -n | awk '{a[NR]=$1} END {print (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'; }

engine() { # $1 home, $2 log: starts the engine product, prints milliseconds until it is ready; the process is in ENGINE
  mkdir -p "$1/logs"
  local begin; begin=$(ms)
  "$JDK/bin/java" "@$DIST/engine/engine.options" \
    "-Djava.util.logging.config.file=$DIST/engine/logging.properties" "-Dyagura.logs=$1/logs" -Dyagura.console=off \
    -jar "$DIST"/engine/plugins/org.eclipse.equinox.launcher_*.jar -data @none -configuration "$WORK/conf-engine" engine --home "$1" >"$2" 2>&1 &
  ENGINE=$!
  until grep -q '^yagura engine ready' "$2"; do
    kill -0 $ENGINE 2>/dev/null || { cat "$2" >&2; return 1; }
    sleep 0.02
  done
  READY=$(($(ms) - begin))
}

virtual_display() { # once; in DISPLAY
  [ -z "${XVFB:-}" ] || return 0
  local n=95; while [ -e "/tmp/.X11-unix/X$n" ]; do n=$((n + 1)); done
  Xvfb ":$n" -screen 0 1920x1080x24 -nolisten tcp >/dev/null 2>&1 & XVFB=$!
  export DISPLAY=":$n"; until [ -e "/tmp/.X11-unix/X$n" ]; do sleep 0.05; done
}

window_manager() { # once; in the virtual display
  [ -z "${WINDOWS:-}" ] || return 0
  openbox >/dev/null 2>&1 & WINDOWS=$!
}

with_plugin() { # a console with the measuring plug-in in it, in $WORK/console
  [ -d "$WORK/console" ] && return
  cp -R "$DIST/console" "$WORK/console"
  local jar; jar="$(ls "$HERE"/../org.yagura.bench.plugin/target/org.yagura.bench.plugin-*.jar | grep -v sources | head -1)"
  cp "$jar" "$WORK/console/plugins/org.yagura.bench.plugin_0.1.0.jar"
  local version; version="$(unzip -p "$jar" META-INF/MANIFEST.MF | sed -n 's/^Bundle-Version: \([^\r]*\).*/\1/p')"
  echo "org.yagura.bench.plugin,$version,plugins/org.yagura.bench.plugin_0.1.0.jar,4,false" \
    >>"$WORK/console/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}

console() { # $1 home, $2... further arguments: milliseconds until its window is usable are in SHOWN, its memory in MEMORY
  local home="$1"; shift
  set -- "$home" "$@"
  mkdir -p "$1/logs"
  local begin; begin=$(ms)
  "$JDK/bin/java" "${JVM[@]}" \
    "-Djava.util.logging.config.file=$DIST/console/logging.properties" "-Dyagura.logs=$1/logs" -Dyagura.console=off \
    -jar "$PRODUCT"/plugins/org.eclipse.equinox.launcher_*.jar -data "$1/workspace" -configuration "$1/program" "${@:2}" --home "$1" >"$WORK/console.log" 2>&1 &
  local process=$!
  until grep -q "board shows" "$1/logs/yagura.log" 2>/dev/null; do
    kill -0 $process 2>/dev/null || { cat "$WORK/console.log" >&2; return 1; }
    sleep 0.02
  done
  SHOWN=$(($(ms) - begin))
  sleep 3
  MEMORY=$(awk '/VmRSS/ {print int($2/1024)}' /proc/$process/status)
  kill $process
  wait $process 2>/dev/null
  rm -f "$1/logs/yagura.log"
}

if wanted journal; then
  java org.yagura.store.internal.JournalBench "$WORK" "${ROWS:-1000000}" | keep
fi
if wanted plan; then
  java org.yagura.store.internal.PlanShelfBench "$WORK" | keep
  java org.yagura.model.internal.PlanModelBench | keep
fi
if wanted board-service; then
  java org.yagura.runtime.internal.BoardServiceBench "$WORK" | keep
fi
if wanted sweep; then
  # in a network of its own, where one net leads to the loopback device and nobody answers; nothing leaves this machine
  network='ip link set lo up && echo 0 >/proc/sys/net/ipv4/ip_forward && ip route add 10.231.0.0/16 dev lo'
  own=""
  for way in "unshare -n" "unshare -rn"; do
    $way bash -c "$network" 2>/dev/null && { own="$way"; break; }
  done
  if [ -n "$own" ]; then
    export -f java; export JDK WORK jars
    $own bash -c "$network; java org.yagura.connect.internal.SweepBench 231" | keep
  else
    echo "bench: no network of its own can be made here (it takes root or user namespaces), so the sweep has no dead half" >&2
    java org.yagura.connect.internal.SweepBench | keep
  fi
fi
if wanted restart; then
  java org.yagura.bench.HomeMaker "$WORK/million" 1000 1000000 >/dev/null 2>&1
  engine "$WORK/million" "$WORK/e0" && figure "first start on a million facts without a snapshot" "$READY" ms ""
  kill -TERM $ENGINE; begin=$(ms); wait $ENGINE; figure "SIGTERM to the end" "$(($(ms) - begin))" ms "<= 5000"
  for i in 1 2 3; do
    engine "$WORK/million" "$WORK/e$i"; echo "$READY" >>"$WORK/ready"; kill -9 $ENGINE; wait $ENGINE 2>/dev/null
  done
  figure "restart with a million facts, after kill -9" "$(median <"$WORK/ready")" ms "<= 10000"
fi
if wanted crash; then
  java org.yagura.bench.crash.CrashBench "$WORK/crash" "$JDK/bin/java" "@$DIST/engine/engine.options" \
    "-Djava.util.logging.config.file=$DIST/engine/logging.properties" \
    "-Dyagura.logs=$WORK" -Dyagura.console=off -jar "$(ls "$DIST"/engine/plugins/org.eclipse.equinox.launcher_*.jar)" \
    -data @none -configuration "$WORK/conf-engine" | keep
fi
if wanted start; then
  virtual_display
  java org.yagura.bench.HomeMaker "$WORK/alerts" 10000 0 >/dev/null 2>&1
  java org.yagura.bench.HomeMaker "$WORK/both" 10000 1000000 >/dev/null 2>&1
  engine "$WORK/both" "$WORK/e" && kill -TERM $ENGINE && wait $ENGINE # so that it is a home as one is after use
  mkdir -p "$WORK/empty" "$WORK/bare"
  with_plugin
  # the bare workbench is of the platform as it comes, on a JVM with no options but the heap's limit
  cp -R "$WORK/console" "$WORK/platform"
  cp "$HERE"/../../releng/org.yagura.console.product/target/as-it-came/linux/org.eclipse.osgi_*.jar "$WORK/platform/plugins/"
  bare() { PRODUCT="$WORK/platform" JVM=(-Xmx1g --enable-native-access=ALL-UNNAMED); console "$WORK/bare" -application org.yagura.bench.plugin.bare; }
  # as ./yagura starts it
  full() {
    PRODUCT="$WORK/console"
    JVM=("${CONSOLE_JVM[@]}" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$WORK/c.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:aot=off)
    console "$WORK/$1"
  }
  bare
  for home in empty alerts both; do full $home; done
  for i in 1 2 3 4 5; do
    bare
    echo "$SHOWN" >>"$WORK/s-bare"; echo "$MEMORY" >>"$WORK/m-bare"
    for home in empty alerts both; do full $home; echo "$SHOWN" >>"$WORK/s-$home"; echo "$MEMORY" >>"$WORK/m-$home"; done
  done
  figure "bare workbench, default start" "$(median <"$WORK/s-bare")" ms ""
  figure "console start, 10,000 open alerts: ratio" "$(echo "$(median <"$WORK/s-alerts") $(median <"$WORK/s-bare")" | awk '{printf "%.2f", $1/$2}')" "x bare" "<= 1.3"
  figure "resident memory, 10,000 open alerts: ratio" "$(echo "$(median <"$WORK/m-alerts") $(median <"$WORK/m-bare")" | awk '{printf "%.2f", $1/$2}')" "x bare" "<= 1.7"
  figure "console start to a usable board, empty" "$(median <"$WORK/s-empty")" ms ""
  figure "console start to a usable board, 10,000 open alerts" "$(median <"$WORK/s-alerts")" ms ""
  figure "the same with a million facts more" "$(median <"$WORK/s-both")" ms ""
  figure "10,000 alerts: a million facts to none" "$(echo "$(median <"$WORK/s-both") $(median <"$WORK/s-alerts")" | awk '{printf "%.2f", $1/$2}')" x "<= 1.1"
  figure "resident memory, empty" "$(median <"$WORK/m-empty")" MiB ""
  figure "resident memory, 10,000 open alerts" "$(median <"$WORK/m-alerts")" MiB ""
fi
if wanted board; then
  with_plugin
  mkdir -p "$WORK/board/logs"
  virtual_display
  window_manager
  MINUTES="${MINUTES:-1}"
  "$JDK/bin/java" "${CONSOLE_JVM[@]}" \
    "-Djava.util.logging.config.file=$DIST/console/logging.properties" "-Dyagura.logs=$WORK/board/logs" -Dyagura.console=off \
    "-Dyagura.bench.minutes=$MINUTES" "-Dyagura.bench.trace=${TRACE:-0}" -jar "$WORK"/console/plugins/org.eclipse.equinox.launcher_*.jar \
    -data "$WORK/board/workspace" -configuration "$WORK/board/program" -application org.yagura.bench.plugin.busy -nl ja \
    --home "$WORK/board" >"$WORK/board.out" 2>"$WORK/board.err" &
  process=$!
  for _ in $(seq "$(echo "$MINUTES" | awk '{print int($1 * 60) + 400}')"); do
    kill -0 $process 2>/dev/null || break
    sleep 1
  done
  kill $process 2>/dev/null; wait $process 2>/dev/null
  grep -q '^FIGURE group by customer' "$WORK/board.out" || { echo "bench: the board's trial did not come to its end" >&2; tail -20 "$WORK/board.err" >&2; }
  [ -z "${TRACE:-}" ] || cp "$WORK/board.err" "$DIST/board.trace"
  keep <"$WORK/board.out"
fi
if wanted author; then
  with_plugin
  virtual_display
  window_manager
  mkdir -p "$WORK/author/logs"
  java org.yagura.bench.LargeCentre "$WORK/author" "$WORK/assets.csv" || exit 1
  "$JDK/bin/java" "${CONSOLE_JVM[@]}" \
    "-Djava.util.logging.config.file=$DIST/console/logging.properties" "-Dyagura.logs=$WORK/author/logs" -Dyagura.console=off \
    "-Dyagura.bench.author=$WORK/assets.csv" "-Dyagura.bench.trace=${TRACE:-0}" -jar "$WORK"/console/plugins/org.eclipse.equinox.launcher_*.jar \
    -data "$WORK/author/workspace" -configuration "$WORK/author/program" -nl en --home "$WORK/author" >"$WORK/author.out" 2>"$WORK/author.err" &
  process=$!
  for _ in $(seq 600); do
    kill -0 $process 2>/dev/null || break
    sleep 1
  done
  kill $process 2>/dev/null; wait $process 2>/dev/null
  grep -q '^FIGURE heap after it all' "$WORK/author.out" || { echo "bench: the trial of the authoring room did not come to its end" >&2; tail -n 20 "$WORK/author.err" >&2; tail -n 20 "$WORK/author/logs/yagura.log" >&2; }
  [ -z "${TRACE:-}" ] || cp "$WORK/author.err" "$DIST/author.trace"
  keep <"$WORK/author.out"
fi
if wanted topology; then
  with_plugin
  virtual_display
  window_manager
  mkdir -p "$WORK/wide/logs"
  java org.yagura.bench.WideCentre "$WORK/wide" || exit 1
  "$JDK/bin/java" "${CONSOLE_JVM[@]}" \
    "-Djava.util.logging.config.file=$DIST/console/logging.properties" "-Dyagura.logs=$WORK/wide/logs" -Dyagura.console=off \
    -Dyagura.bench.topology=true -jar "$WORK"/console/plugins/org.eclipse.equinox.launcher_*.jar \
    -data "$WORK/wide/workspace" -configuration "$WORK/wide/program" -nl ja --home "$WORK/wide" >"$WORK/wide.out" 2>"$WORK/wide.err" &
  process=$!
  for _ in $(seq 300); do
    kill -0 $process 2>/dev/null || break
    sleep 1
  done
  kill $process 2>/dev/null; wait $process 2>/dev/null
  grep -q '^FIGURE search in' "$WORK/wide.out" || { echo "bench: the trial of the topology did not come to its end" >&2; tail -n 20 "$WORK/wide.err" >&2; }
  keep <"$WORK/wide.out"
fi
if wanted latency; then
  virtual_display
  with_plugin
  mkdir -p "$WORK/latency/logs"
  {
    printf 'yagura: 1\ncentre: {name: bench}\ncustomers:\n  - id: c\n    name: c\n    engagements:\n      - id: e\n        name: e\n        wait: 0s\n        assets:\n'
    for i in $(seq 5000); do
      printf '          - {id: a%d, address: 10.0.%d.%d, monitors: [{id: m, check: watched, interval: 5s, retry: 5s, attempts: 1, timeout: 1s}]}\n' "$i" $((i / 250)) $((i % 250 + 1))
    done
  } >"$WORK/latency.yaml"
  "$JDK/bin/java" "@$DIST/engine/engine.options" "-Dyagura.logs=$WORK/latency/logs" -Dyagura.console=off \
    -jar "$DIST"/engine/plugins/org.eclipse.equinox.launcher_*.jar -data @none -configuration "$WORK/conf-engine" import --home "$WORK/latency" "$WORK/latency.yaml" >/dev/null 2>&1
  "$JDK/bin/java" "${CONSOLE_JVM[@]}" "-Dyagura.logs=$WORK/latency/logs" \
    -Dyagura.console=off -jar "$WORK"/console/plugins/org.eclipse.equinox.launcher_*.jar -data "$WORK/latency/workspace" -configuration "$WORK/latency/program" \
    --home "$WORK/latency" >"$WORK/console.log" 2>&1 &
  process=$!
  for _ in $(seq 180); do
    line="$(grep -o 'result to row: .*' "$WORK/latency/logs/yagura.log" 2>/dev/null)" && break
    sleep 1
  done
  kill $process; wait $process 2>/dev/null
  if [ -n "${line:-}" ]; then
    figure "result to painted row, 1,000 results a second: median" "$(echo "$line" | sed 's/.*p50 \([0-9]*\).*/\1/')" ms ""
    figure "result to painted row, 1,000 results a second: p99" "$(echo "$line" | sed 's/.*p99 \([0-9]*\).*/\1/')" ms "< 1000"
  fi
fi

MACHINE="$(nproc) x $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ {print int($2/1048576)}' /proc/meminfo) GiB, $(uname -sr), Java $("$JDK/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')"
echo "$MACHINE"
awk -F'|' '{printf "%-64s %12s %-18s %s\n", $1, $2, $3, $4}' "$OUT"
{
  printf '{"machine":"%s","at":"%s","figures":[' "$MACHINE" "$(date -u +%FT%TZ)"
  awk -F'|' '{printf "%s{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"goal\":\"%s\"}", (NR>1?",":""), $1, $2, $3, $4}' "$OUT"
  printf ']}\n'
} >"$DIST/bench.json"
