#!/usr/bin/env bash
# EXPECTED: DECIMAL(31,2) 1.00 / 3.00 is 0.33.
# REALLY: it is 0: the quotient of two numbers of 31 digits keeps no place behind the point; of numbers of 5 digits it keeps 26.
# VERSION: Apache Derby 10.14.2.0 (Debian 12)
# MATTERS: SQL of Db2's family loses cents in a division of wide amounts without an error; multiply first, or keep integers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
debian libderby-java=10.14.2.0-2 derby-tools=10.14.2.0-2
jar=$room/root/usr/share/java
command -v java >/dev/null || { echo 'java is missing' >&2; exit 3; }
cat > q.sql <<'SQL'
connect 'jdbc:derby:memory:d;create=true';
values cast(1.00 as decimal(31,2)) / cast(3.00 as decimal(31,2));
values cast(1.00 as decimal(5,2)) / cast(3.00 as decimal(5,2));
SQL
CLASSPATH=$(echo "$jar"/*.jar | tr ' ' :) java -Dderby.system.home="$room" org.apache.derby.tools.ij q.sql >out.txt 2>&1
head -n 1 out.txt
expect '1.00 / 3.00 as DECIMAL(31,2), as DECIMAL(5,2)' "$(grep -A 1 '^-----' out.txt | grep -v '^-' | tr -d ' ' | paste -sd' ' -)" \
    '0 0.33333333333333333333333333'
