#!/usr/bin/env bash
# EXPECTED: COMPUTE R ROUNDED = 10 / 3 * 3 is 10.00 in R PIC 9(3)V99: intermediate results keep their places.
# REALLY: under -std=ibm (arithmetic-osvs) the quotient is cut to the places of the result first, so R is 9.99; under bs2000 it is 10.00.
# VERSION: GnuCOBOL 3.1.2 (Debian 12, 3.1.2-5+b1)
# MATTERS: the same source computes other cents by the -std it is compiled with; an interest of a few days becomes 0.00.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
gnucobol
cat > cut.cob <<'COBOL'
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CUT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 TEN PIC 9(3) VALUE 10.
       01 THREE PIC 9(3) VALUE 3.
       01 R PIC 9(3)V99.
       01 SHOWN PIC ZZ9.99.
       PROCEDURE DIVISION.
           COMPUTE R ROUNDED = TEN / THREE * THREE.
           MOVE R TO SHOWN.
           DISPLAY SHOWN.
           STOP RUN.
COBOL
for pair in 'ibm 9.99' 'bs2000 10.00'; do
    cobc -x -std=${pair% *} -o cut cut.cob
    expect "-std=${pair% *}, 10 / 3 * 3" "$(./cut | tr -d ' ')" "${pair#* }"
done
