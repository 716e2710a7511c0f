      *----------------------------------------------------------------
      * EMPL    EMPLOYEURS (employers)   SAM, RECFORM=F
      *         Ordre: EMPL-NUMERO croissant.
      *         Dates: forme 0SAAMMJJ condensee, S = 0 pour 19xx, 1 pour
      *         20xx ; zero = date absente.
      *----------------------------------------------------------------
       01  EMPL-RECORD.
           05  EMPL-NUMERO               PIC 9(13).
           05  EMPL-NOM                  PIC X(40).
           05  EMPL-DATE-IMMAT           PIC S9(7) COMP-3.
           05  EMPL-CLASSE-MUTUALITE     PIC 9.
           05  EMPL-FACTEUR-ACCIDENT     PIC S9V99 COMP-3.
           05  EMPL-SERVICE-SANTE        PIC X(3).
               88  EMPL-STM              VALUE 'STM'.
               88  EMPL-STI              VALUE 'STI'.
               88  EMPL-SANS-SERVICE     VALUE SPACES.
           05  FILLER                    PIC X(17).
