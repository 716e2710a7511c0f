      * A month's pay of one person.
       01  PAY-RECORD.
           05  PAY-PERSON                PIC X(8).
           05  PAY-MONTH                 PIC 9(6) COMP-3.
           05  PAY-PAID-ON               PIC 9(8).
           05  PAY-KIND                  PIC X.
               88  PAY-WAGE              VALUE 'W'.
               88  PAY-PENSION           VALUE 'P'.
           05  PAY-COUNT                 PIC S9(4) COMP.
           05  PAY-ELEMENT OCCURS 1 TO 5 TIMES
                              DEPENDING ON PAY-COUNT.
               10  PAY-CODE              PIC 9(2).
               10  PAY-AMOUNT            PIC S9(9)V99 COMP-3.
