# What a built program depends on, and the one hash over it that says whether a build is stale.

if type -P sha256sum >/dev/null; then
  sha256() { sha256sum "$@"; }
  SHA256=(sha256sum)
elif type -P shasum >/dev/null; then
  SHA256=(shasum -a 256)
else
  SHA256=()
fi

# Lists in SOURCES, relative to the current folder, every file and folder that goes into the program. Tests do not.
sources_list() {
  local module
  SOURCES=(pom.xml mvnw .mvn launcher)
  for module in */; do
    module=${module%/}
    case $module in bench | examples) continue ;; esac
    [ -f "$module/pom.xml" ] || continue
    SOURCES+=("$module/pom.xml")
    [ -d "$module/src/main" ] && SOURCES+=("$module/src/main")
  done
}

# Sets SOURCES_HASH for the tree in the current folder.
sources_hash() {
  sources_list
  SOURCES_HASH=$(find "${SOURCES[@]}" -type f -print0 | LC_ALL=C sort -z | xargs -0 "${SHA256[@]}" | "${SHA256[@]}")
  SOURCES_HASH=${SOURCES_HASH:0:16}
}

sources_copy() {
  local path target=$1
  sources_list
  for path in "${SOURCES[@]}"; do
    mkdir -p "$target/$(dirname "$path")" && cp -Rp "$path" "$target/$path" || return 1
  done
}
