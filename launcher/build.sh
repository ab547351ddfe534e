# Builds the program beside the place where it will stand and moves it there in one step. Sourced by ./reckoner when
# no build for the present sources exists. Works in $DIST; leaves $DIST/<hash>/lib behind, or nothing.

build_fail() {
  printf 'reckoner: %s\n' "$@" >&2
  exit 3
}

# One line on the screen that is rewritten while Maven works; a plain line at start and end where no person watches.
build_progress() {
  local log=$1 pid=$2 start=$SECONDS step
  if [ ! -t 2 ]; then
    printf 'reckoner: building the program, once for these sources\n' >&2
    wait "$pid"
    return
  fi
  while kill -0 "$pid" 2>/dev/null; do
    step=$(grep -a -o 'Building [a-zA-Z]* .*\[[0-9]*/[0-9]*\]' "$log" 2>/dev/null | tail -n 1 | sed 's/^Building //; s/ [0-9.]* *\[/ [/')
    printf '\rreckoner: building the program, once for these sources: %s %s s \033[K' "${step:-fetching}" "$((SECONDS - start))" >&2
    sleep 0.5
  done
  printf '\r\033[K' >&2
  wait "$pid"
}

build_lock() {
  mkdir -p "$DIST" 2>/dev/null && [ -w "$DIST" ] \
    || build_fail "cannot write to $DIST, where the built program goes." \
      'Maybe let RECKONER_DIST name a folder that can be written to.'
  if type -P flock >/dev/null; then
    exec 9>"$DIST/lock"
    if ! flock -n 9; then
      printf 'reckoner: another build of this tree is running, waiting for it\n' >&2
      flock 9
    fi
  else
    until mkdir "$DIST/lock.d" 2>/dev/null; do
      kill -0 "$(cat "$DIST/lock.d/pid" 2>/dev/null || echo $$)" 2>/dev/null || rm -rf "$DIST/lock.d"
      sleep 1
    done
    echo $$ >"$DIST/lock.d/pid"
  fi
}

build_unlock() {
  if type -P flock >/dev/null; then exec 9>&-; else rm -rf "$DIST/lock.d"; fi
}

# The wrapper names a missing tool badly or not at all, so it is asked for here, while it can still be named well.
build_needs() {
  local maven_home=${MAVEN_USER_HOME:-${HOME-}/.m2}/wrapper/dists tool
  for tool in find sort xargs sed tar mktemp; do
    type -P "$tool" >/dev/null || build_fail "the program '$tool' is missing; the build needs it."
  done
  compgen -G "$maven_home/apache-maven-*/*/bin/mvn" >/dev/null && return
  type -P unzip >/dev/null || build_fail "'unzip' is missing; the first build needs it to unpack Maven." \
    "Maybe install it: 'apt-get install unzip' (Debian, Ubuntu), 'dnf install unzip' (Fedora)."
}

# An archive of parsed classes halves the time to the first line of output. A real prediction says which classes those
# are. It is a convenience: whatever goes wrong here leaves a program that works.
build_archive() {
  local lib=$1 version=$2 work=$DIST/build limit=()
  type -P timeout >/dev/null && limit=(timeout 60)
  mkdir -p "$work"
  (
    cd "$work" || exit
    ${limit[@]+"${limit[@]}"} "$JDK/bin/java" "${JVM_FLAGS[@]}" -XX:ArchiveClassesAtExit="$work/classes.jsa" \
      -jar "$lib/reckoner.jar" predict "$root/examples/helsetkopen/stunt.yaml" --out "$work/run"
  ) >/dev/null 2>&1 </dev/null 9>&-
  mv "$work/classes.jsa" "$lib/../jdk-$version.jsa" 2>/dev/null
  rm -rf "$work"
}

# Keeps the newest two builds. One that is still running holds a shared lock on its own file and is left alone.
build_sweep() {
  local keep=$1 old count=0
  type -P flock >/dev/null || return 0
  while IFS= read -r old; do
    [ "$old" = "$keep" ] && continue
    count=$((count + 1))
    [ "$count" -ge 2 ] || continue
    (
      flock -n -x 7 || exit 0
      mv "$DIST/$old" "$DIST/old.$old" && rm -rf "$DIST/old.$old"
    ) 7<"$DIST/$old/in-use" 2>/dev/null 9>&-
  done < <(cd "$DIST" && ls -1t 2>/dev/null | grep -E '^[0-9a-f]{16}$')
}

build_run() {
  local work=$DIST/build log=$DIST/build.log maven
  # Nobody else holds the lock, so whatever stands here was left by a build that was cut short.
  rm -rf "$work" "$DIST"/old.*
  trap 'kill "${maven-}" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"; build_unlock; printf "\nreckoner: build interrupted\n" >&2; exit 130' INT TERM HUP
  mkdir "$work" && sources_copy "$work" || build_fail "cannot copy the sources to $work"
  # The copy is what gets built, so it is the copy that names the result, whatever happens to the tree meanwhile.
  SOURCES_HASH=$(cd "$work" && sources_hash && printf '%s' "$SOURCES_HASH")
  (
    cd "$work" || exit 3
    export JAVA_HOME=$JDK MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS-}"
    # shellcheck disable=SC2086 # the variable holds several words
    exec bash ./mvnw -B -ntp -Dquick ${RECKONER_MAVEN_ARGS-} package
  ) >"$log" 2>&1 </dev/null 9>&- &
  maven=$!
  if ! build_progress "$log" "$maven" || ! ls "$work"/app/target/app-*.jar >/dev/null 2>&1; then
    printf 'reckoner: the build failed; its last 20 lines (all of it is in %s):\n' "$log" >&2
    tail -n 20 "$log" >&2
    if grep -q -E 'Unknown host|Connection refused|Could not transfer|Failed to fetch' "$log"; then
      printf '  Maybe there is no network: the first build fetches its libraries.\n' >&2
    fi
    rm -rf "$work"
    build_unlock
    exit 3
  fi
  mkdir "$work/done" && mv "$work/app/target/lib" "$work/done/lib" \
    && mv "$work"/app/target/app-*.jar "$work/done/lib/reckoner.jar" && : >"$work/done/in-use" \
    && { [ -d "$DIST/$SOURCES_HASH" ] || mv "$work/done" "$DIST/$SOURCES_HASH"; } \
    || build_fail "cannot move the built program to $DIST/$SOURCES_HASH"
  rm -rf "$work"
  build_archive "$DIST/$SOURCES_HASH/lib" "$JDK_VERSION"
  trap - INT TERM HUP
}

build() {
  local start=$SECONDS
  build_needs
  build_lock
  # Another run may have built it while this one waited.
  if [ ! -f "$DIST/$SOURCES_HASH/lib/reckoner.jar" ]; then
    build_run
    build_sweep "$SOURCES_HASH"
    printf 'reckoner: built in %s s\n' "$((SECONDS - start))" >&2
  fi
  build_unlock
}
