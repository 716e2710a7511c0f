      * Conditions of every kind.
       01  STATUS-RECORD.
           05  STATUS-CODE               PIC X(3).
               88  STATUS-NEW            VALUE 'N'.
               88  STATUS-OPEN           VALUE 'o1' 'o2'.
               88  STATUS-NONE           VALUE SPACES.
               88  STATUS-LOWEST         VALUE LOW-VALUES.
               88  STATUS-LETTER         VALUE 'A' THRU 'C'.
               88  STATUS-HEX            VALUE X'C1C2'.
               88  STATUS-UNKNOWN        VALUE '#'.
           05  STATUS-RATE               PIC S9V99 COMP-3.
               88  STATUS-ZERO           VALUE ZERO.
               88  STATUS-USUAL          VALUE 1.5 2 THRU 2.75.
               88  STATUS-NEVER          VALUE 1.555.
           05  STATUS-STEP               PIC 9 OCCURS 2.
               88  STATUS-LAST           VALUE 9.
           05  STATUS-NAME               PIC X(4) JUSTIFIED.
           66  STATUS-BOTH RENAMES STATUS-CODE THRU STATUS-RATE.
