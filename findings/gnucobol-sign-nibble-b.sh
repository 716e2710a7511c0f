#!/usr/bin/env bash
# EXPECTED: a packed number whose sign is X'B' is negative: the hardware takes B and D for minus, all other letters for plus.
# REALLY: GnuCOBOL takes B for plus: X'123B' counts as +123.
# VERSION: GnuCOBOL 3.1.2 (Debian 12, 3.1.2-5+b1), -std=bs2000
# MATTERS: a batch that was moved to GnuCOBOL turns the amounts of such records round, and rejects nothing.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
gnucobol
cat > signs.cob <<'COBOL'
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SIGNS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 RAW PIC X(2) VALUE X"123B".
       01 PACKED REDEFINES RAW PIC S9(3) COMP-3.
       01 RAW-D PIC X(2) VALUE X"123D".
       01 PACKED-D REDEFINES RAW-D PIC S9(3) COMP-3.
       PROCEDURE DIVISION.
           IF PACKED < 0 DISPLAY "B minus" ELSE DISPLAY "B plus".
           IF PACKED-D < 0 DISPLAY "D minus"
              ELSE DISPLAY "D plus".
           STOP RUN.
COBOL
cobc -x -std=bs2000 -o signs signs.cob
expect "X'123B' and X'123D'" "$(./signs | paste -sd, -)" 'B plus,D minus'
