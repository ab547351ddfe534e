# Finds a Java development kit by its bin/javac. Sourced by ./reckoner and ./check.
#
# Order: JAVA_HOME, the javac programs on PATH, then the folders where systems keep theirs. Whatever was looked at and
# refused is remembered, so that a failure can say what is there and why it does not do.

JDK_NEEDED=17
JDK=''
JDK_VERSION=''
JDK_REFUSED=()

# Sets JDK_VERSION from the text file that every kit carries, which is faster than to start it; asks javac otherwise.
jdk_read_version() {
  local home=$1 key value
  JDK_VERSION=''
  if [ -r "$home/release" ]; then
    while IFS='=' read -r key value || [ -n "$key" ]; do
      [ "$key" = JAVA_VERSION ] && JDK_VERSION=${value//[\"$'\r']/}
    done <"$home/release"
  fi
  if [ -z "$JDK_VERSION" ]; then
    JDK_VERSION=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac //p' | head -n 1)
  fi
}

# 1.8.0_402 is 8, 17.0.15 is 17, 25-ea is 25.
jdk_major() {
  local version=${1#1.}
  version=${version%%[!0-9]*}
  printf '%s' "${version:-0}"
}

# Accepts the kit at $1, or notes why not. $2 says where it was found.
jdk_try() {
  local home=$1 found=$2
  if [ ! -d "$home" ]; then
    JDK_REFUSED+=("$found points to $home, which does not exist")
  elif [ ! -x "$home/bin/javac" ] && [ -x "$home/bin/java" ]; then
    JDK_REFUSED+=("$found: $home can run Java but has no bin/javac (a JRE, not a JDK)")
  elif [ ! -x "$home/bin/javac" ]; then
    JDK_REFUSED+=("$found: $home has no bin/javac")
  elif [ ! -x "$home/bin/java" ]; then
    JDK_REFUSED+=("$found: $home has bin/javac but no bin/java")
  else
    jdk_read_version "$home"
    if [ "$(jdk_major "$JDK_VERSION")" -ge "$JDK_NEEDED" ]; then
      JDK=$home
      return 0
    fi
    JDK_REFUSED+=("$found: $home is JDK ${JDK_VERSION:-of unknown version}, older than $JDK_NEEDED")
  fi
  return 1
}

jdk_home_of() {
  local program
  program=$(readlink -f "$1" 2>/dev/null) || program=$1
  program=${program%/*}
  printf '%s' "${program%/bin}"
}

jdk_find() {
  local name=$1 program home
  if [ -n "${JAVA_HOME-}" ]; then
    jdk_try "${JAVA_HOME%/}" JAVA_HOME && return 0
    printf '%s: warning: %s; looking elsewhere\n' "$name" "${JDK_REFUSED[0]}" >&2
  fi
  while IFS= read -r program; do
    home=$(jdk_home_of "$program")
    # A version switcher puts a script on PATH that is not inside the kit; the kit itself knows its home.
    if [ ! -x "$home/bin/java" ] || [ ! -x "$home/bin/javac" ]; then
      home=$("$program" -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | head -n 1)
    fi
    [ -n "$home" ] && jdk_try "$home" "$program on PATH" && return 0
  done < <(type -aP javac 2>/dev/null)
  if program=$(type -P java 2>/dev/null) && ! type -P javac >/dev/null 2>&1; then
    JDK_REFUSED+=("$program on PATH runs Java but no javac stands beside it (a JRE, not a JDK)")
  fi
  for home in "${RECKONER_JVMS:-/usr/lib/jvm}"/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$home" ] && [ ! -L "$home" ] && [ -d "$home/bin" ] && jdk_try "$home" installed && return 0
  done
  jdk_complain "$name"
  return 1
}

jdk_complain() {
  local name=$1 reason
  printf '%s: no JDK of version %s or newer was found.\n' "$name" "$JDK_NEEDED" >&2
  for reason in "${JDK_REFUSED[@]-}"; do
    [ -n "$reason" ] && printf '  %s\n' "$reason" >&2
  done
  printf '  %s\n' "Maybe install one: 'apt-get install openjdk-17-jdk-headless' (Debian, Ubuntu)," \
    "'dnf install java-17-openjdk-devel' (Fedora), 'brew install openjdk@17' (macOS);" \
    'or let JAVA_HOME name the folder of one that is already there.' >&2
}

# The symbols of a stunt file (±, °, ø) must survive a shell that was told to speak plain ASCII.
utf8_locale() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}
JDK_UTF8=(-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8)
