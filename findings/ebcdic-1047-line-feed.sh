#!/usr/bin/env bash
# EXPECTED: code page 1047 is one table, so every converter reads X'15' and X'25' as the same two characters.
# REALLY: glibc's iconv reads X'25' as line feed and X'15' as next line (U+0085); Perl's cp1047 reads them the other way round.
# VERSION: glibc 2.36 and Perl 5.36 (Debian 12)
# MATTERS: text with EBCDIC line ends falls apart into other lines, by the tool that read it; a code page's table must be stated, not named.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
iconv --version | head -n 1
perl -e 'printf "perl %vd\n", $^V'
expect "iconv, X'15' and X'25'" "$(printf '\x15\x25' | iconv -f IBM1047 -t UTF-16BE | od -An -tx1 | tr -d ' ')" 0085000a
expect "Perl, X'15' and X'25'" "$(perl -MEncode -e 'printf "%04x%04x", map ord, split //, decode("cp1047", "\x15\x25")')" 000a0085
