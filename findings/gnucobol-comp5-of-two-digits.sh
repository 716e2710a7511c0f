#!/usr/bin/env bash
# EXPECTED: COMP-5 PIC 9(2) takes a halfword, as COMP PIC 9(2) does, and as the mainframe's compilers have it.
# REALLY: under -std=bs2000 (and ibm) COMP-5 of one or two digits takes one byte; COMP of the same picture takes two.
# VERSION: GnuCOBOL 3.1.2 (Debian 12, 3.1.2-5+b1)
# MATTERS: every field behind such a counter is one byte off when GnuCOBOL's record is taken for the mainframe's.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
gnucobol
cat > lengths.cob <<'COBOL'
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LENGTHS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 AS-COMP. 05 A PIC 9(2) COMP.
       01 AS-COMP-5. 05 B PIC 9(2) COMP-5.
       PROCEDURE DIVISION.
           DISPLAY LENGTH OF AS-COMP " " LENGTH OF AS-COMP-5.
           STOP RUN.
COBOL
for std in bs2000 ibm; do
    cobc -x -std=$std -o lengths lengths.cob 2>/dev/null
    expect "-std=$std, bytes of COMP and of COMP-5" "$(./lengths | tr -s ' ' | sed 's/\b0*\([0-9]\)/\1/g; s/ *$//')" '2 1'
done
