# What the stages of ./check share.
#
# A stage is an executable file in checks/. It runs in the root of the tree, exits 0 if it passed, 77 if it could not
# run at all, anything else if it failed, and may tell more through:
#   counts PASSED FAILED SKIPPED   how many things it looked at
#   reason TEXT                    why it, or a part of it, was skipped

: "${CHECK_SCRATCH:?a stage is run as ./check NAME}"
. launcher/jdk.sh

counts() { echo "$1 $2 $3" >"${CHECK_COUNTS:-/dev/null}"; }
reason() { echo "$*" >>"${CHECK_REASON:-/dev/null}"; }

skip() {
  reason "$*"
  echo "SKIPPED: $*"
  exit 77
}

# The jars of the program as ./reckoner last built it.
built_lib() {
  . launcher/sources.sh
  sources_hash
  echo "${RECKONER_DIST:-.dist}/$SOURCES_HASH/lib"
}

maven() {
  # shellcheck disable=SC2086 # the variable holds several words
  bash ./mvnw -B -ntp ${RECKONER_MAVEN_ARGS-} "$@"
}

# Runs Maven with its talk kept aside; shows what matters: a line per module, what the tests counted, every complaint.
maven_brief() {
  local log=$CHECK_SCRATCH/maven.log code
  maven "$@" >"$log" 2>&1
  code=$?
  # A failed test's own words run over many lines, up to the count that follows them.
  awk '/^\[ERROR\] (Failures|Errors):/ { words = 1 }
    words || /^\[(INFO|WARNING|ERROR)\] .*(Tests run:.*Time elapsed|SUCCESS \[|FAILURE \[)/ || /^\[ERROR\] / || /^\[WARNING\] .*\.java:/ {
      if ($0 ~ /Help 1|re-run Maven|full debug logging|read the following|resume the build|mvn <args>|^\[ERROR\] *$|^$/) next
      if (!seen[$0]++ && ++lines <= 400) print
    }
    /^\[(ERROR|WARNING)\] Tests run:/ { words = 0 }' "$log"
  return "$code"
}

# The folder of a JDK 25, or nothing.
jdk_25() {
  local home
  for home in "${JAVA_HOME-}" "${JDK25_HOME-}" "${RECKONER_JVMS:-/usr/lib/jvm}"/*; do
    [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null && echo "$home" && return
  done
}

# Adds up the reports that the test runner wrote since the file $1 was touched.
count_reports() {
  local since=$1 report line tests=0 bad=0 left=0
  while IFS= read -r report; do
    line=$(grep -a -m 1 -A 8 '<testsuite ' "$report" | tr '\n' ' ')
    tests=$((tests + $(attribute tests "$line")))
    bad=$((bad + $(attribute failures "$line") + $(attribute errors "$line")))
    left=$((left + $(attribute skipped "$line")))
  done < <(find . -path '*/target/surefire-reports*/TEST-*.xml' -newer "$since")
  counts $((tests - bad - left)) "$bad" "$left"
}

attribute() {
  local value=${2#*" $1=\""}
  [ "$value" = "$2" ] && echo 0 || echo "${value%%\"*}"
}
