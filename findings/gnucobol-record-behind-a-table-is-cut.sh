#!/usr/bin/env bash
# EXPECTED: WRITE of a record with a field behind an OCCURS DEPENDING ON table writes all of it, or says that it could not.
# REALLY: without -fodoslide the record loses as many bytes at its end as stand before the table, even when the table is full;
#         the file status is 00, and FUNCTION LENGTH and LENGTH OF disagree.
# VERSION: GnuCOBOL 3.1.2 (Debian 12, 3.1.2-5+b1), -std=bs2000
# MATTERS: a batch that writes such records loses its last fields without a word; compare such records field by field, with -fodoslide.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
gnucobol
cat > tail.cob <<'COBOL'
       IDENTIFICATION DIVISION.
       PROGRAM-ID. TAIL.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT OUT ASSIGN TO "out.dat" ORGANIZATION SEQUENTIAL
              FILE STATUS IS ST.
       DATA DIVISION.
       FILE SECTION.
       FD OUT.
       01 REC.
          05 HEAD PIC X(4).
          05 N PIC 9(2).
          05 T PIC X OCCURS 1 TO 5 DEPENDING ON N.
          05 BEHIND PIC X(20).
       WORKING-STORAGE SECTION.
       01 ST PIC XX.
       PROCEDURE DIVISION.
           OPEN OUTPUT OUT.
           MOVE 5 TO N.
           MOVE "HHHH" TO HEAD.
           MOVE ALL "B" TO BEHIND.
           WRITE REC.
           DISPLAY ST " " FUNCTION LENGTH(REC) " " LENGTH OF REC.
           CLOSE OUT.
           STOP RUN.
COBOL
numbers() { ./tail | sed 's/[+]//g; s/\b0*\([1-9]\)/\1/g'; }
cobc -x -std=bs2000 -o tail tail.cob 2>/dev/null
expect 'status, FUNCTION LENGTH, LENGTH OF' "$(numbers)" '00 25 31'
expect 'bytes of the record of 31' "$(($(stat -c %s out.dat) - 4))" 25
expect 'bytes of its last field of 20' "$(tr -dc B <out.dat | wc -c)" 14
cobc -x -std=bs2000 -fodoslide -o tail tail.cob 2>/dev/null
expect 'the same with -fodoslide' "$(numbers)" '00 31 31'
