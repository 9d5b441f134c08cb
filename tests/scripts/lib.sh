# What the stories share. A story sources it first, names its region, and stops at the first surprise, saying where.
#
# Whatever a story does with the old commands it checks twice: by their own output, and by `ask`, which knows nothing of
# aws-classic. Only the sandbox is ever called.
# shellcheck shell=bash
set -euo pipefail

: "${AWS_CLASSIC_SANDBOX:?run it as: aws-classic sandbox $0}"
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "${BASH_SOURCE[0]}:$LINENO: exit $?: $BASH_COMMAND" >&2' ERR

AMI=ami-12c6146b

# region NAME: points the tools and `ask` there, with the endpoint variables of a ~/.bashrc of the time.
region() {
    region=$1
    export AWS_AUTO_SCALING_URL=https://autoscaling.$region.amazonaws.com
    export AWS_CLOUDWATCH_URL=https://monitoring.$region.amazonaws.com
    export AWS_ELB_URL=https://elasticloadbalancing.$region.amazonaws.com
    export AWS_SNS_URL=https://sns.$region.amazonaws.com
    export EC2_URL=https://ec2.$region.amazonaws.com
}

# ask SERVICE ACTION [NAME=VALUE…] [--text PATH]: the second witness.
python=${XDG_CACHE_HOME:-$HOME/.cache}/aws-classic/sandbox/bin/python # the sandbox's, as some python3 start slowly
ask() { "$python" -IS "$scripts/query" "$1" "$region" "${@:2}"; }

say() { printf '\n# %s\n' "$*"; }

die() {
    printf '%s:%s: %s\n' "${BASH_SOURCE[2]}" "${BASH_LINENO[1]}" "$*" >&2
    exit 1
}

# expect TEXT COMMAND…: runs the command, shows it and its output, and wants TEXT (a glob) to be all of it.
expect() {
    local want=$1 got
    shift
    printf '$ %s\n' "$*"
    got=$("$@") || die "exit $?: $*"
    printf '%s\n' "$got"
    # shellcheck disable=SC2053
    [[ $got == $want ]] || die "$*: wanted $want"$'\n'"got $got"
}

# refuse CODE TEXT COMMAND…: the same for a command that must fail with that exit code; TEXT is what it complains, as one
# line, however it was wrapped.
refuse() {
    local code=$1 want=$2 got status=0
    shift 2
    printf '$ %s\n' "$*"
    got=$("$@" 2>&1) || status=$?
    printf '%s\n[exit %s]\n' "$got" "$status"
    got=${got//$'\n '/ }
    # shellcheck disable=SC2053
    [[ $status -eq $code && $got == $want ]] || die "$*: wanted exit $code and $want"$'\n'"got exit $status and $got"
}

# same WANT GOT: two texts, usually of the two witnesses.
same() { [[ $1 == "$2" ]] || die "wanted $1"$'\n'"got $2"; }

# answer WORD COMMAND…: answers the command's prompt.
answer() { echo "$1" | "${@:2}"; }

# patiently SECONDS COMMAND…: waits until the command succeeds.
patiently() {
    local left=$1
    shift
    until "$@"; do
        [[ $((left--)) -gt 0 ]] || die "in vain: $*"
        sleep 1
    done
}
