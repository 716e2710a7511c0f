      *================================================================
      * SUMDECSAL  reads the wage declarations (DECSAL), checks every
      * numeric field with IF NUMERIC and adds it up: the peer of the
      * readers in C#. The file is a twin of the dataset whose zoned
      * digits are in ASCII already, so that GnuCOBOL need not convert.
      * DD_DECSAL is the file; the sums go to stdout, one a line, the
      * number of fields that are not numeric last.
      *================================================================
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SUMDECSAL.

       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT F-DECSAL  ASSIGN TO "DECSAL"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-DECSAL.

       DATA DIVISION.
       FILE SECTION.
       FD  F-DECSAL RECORD IS VARYING IN SIZE FROM 67 TO 99 CHARACTERS
                    DEPENDING ON LONGUEUR.
       COPY DECSAL.

       WORKING-STORAGE SECTION.
       01  ST-DECSAL                     PIC XX.
       01  LONGUEUR                      PIC 9(5) COMP-5.
       01  I                             PIC S9(9) COMP-5.
       01  SOMMES.
           05  S-EMPLOYEUR               PIC S9(18) COMP-5 VALUE 0.
           05  S-ASSURE                  PIC S9(18) COMP-5 VALUE 0.
           05  S-PERIODE                 PIC S9(18) COMP-5 VALUE 0.
           05  S-JOUR-DEBUT              PIC S9(18) COMP-5 VALUE 0.
           05  S-JOUR-FIN                PIC S9(18) COMP-5 VALUE 0.
           05  S-HEURES                  PIC S9(18) COMP-5 VALUE 0.
           05  S-HEURES-INACTIVES        PIC S9(18) COMP-5 VALUE 0.
           05  S-HEURES-SUPPL            PIC S9(16)V99 COMP-5 VALUE 0.
           05  S-DATE-RECEPTION          PIC S9(18) COMP-5 VALUE 0.
           05  S-NB-ELEMENTS             PIC S9(18) COMP-5 VALUE 0.
           05  S-EL-CODE                 PIC S9(18) COMP-5 VALUE 0.
           05  S-EL-MONTANT              PIC S9(16)V99 COMP-5 VALUE 0.
           05  REFUS                     PIC S9(18) COMP-5 VALUE 0.
       01  SOMMES-VUE REDEFINES SOMMES.
           05  SOMME                     PIC S9(18) COMP-5 OCCURS 13.

       PROCEDURE DIVISION.
       PRINCIPAL.
           OPEN INPUT F-DECSAL.
           IF ST-DECSAL NOT = "00"
              DISPLAY "DECSAL: " ST-DECSAL UPON SYSERR
              MOVE 12 TO RETURN-CODE
              STOP RUN
           END-IF.
           READ F-DECSAL.
           PERFORM UN-ENREGISTREMENT UNTIL ST-DECSAL NOT = "00".
           CLOSE F-DECSAL.
           IF ST-DECSAL NOT = "00"
              MOVE 12 TO RETURN-CODE
           END-IF.
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 13
              DISPLAY SOMME (I)
           END-PERFORM.
           STOP RUN.

       UN-ENREGISTREMENT.
           IF DECSAL-EMPLOYEUR NUMERIC
              ADD DECSAL-EMPLOYEUR TO S-EMPLOYEUR
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-ASSURE NUMERIC
              ADD DECSAL-ASSURE TO S-ASSURE
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-PERIODE NUMERIC
              ADD DECSAL-PERIODE TO S-PERIODE
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-JOUR-DEBUT NUMERIC
              ADD DECSAL-JOUR-DEBUT TO S-JOUR-DEBUT
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-JOUR-FIN NUMERIC
              ADD DECSAL-JOUR-FIN TO S-JOUR-FIN
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-HEURES NUMERIC
              ADD DECSAL-HEURES TO S-HEURES
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-HEURES-INACTIVES NUMERIC
              ADD DECSAL-HEURES-INACTIVES TO S-HEURES-INACTIVES
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-HEURES-SUPPL NUMERIC
              ADD DECSAL-HEURES-SUPPL TO S-HEURES-SUPPL
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-DATE-RECEPTION NUMERIC
              ADD DECSAL-DATE-RECEPTION TO S-DATE-RECEPTION
           ELSE
              ADD 1 TO REFUS
           END-IF.
           IF DECSAL-NB-ELEMENTS NUMERIC
              ADD DECSAL-NB-ELEMENTS TO S-NB-ELEMENTS
           ELSE
              ADD 1 TO REFUS
           END-IF.
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > DECSAL-NB-ELEMENTS
              IF DECSAL-EL-CODE (I) NUMERIC
                 ADD DECSAL-EL-CODE (I) TO S-EL-CODE
              ELSE
                 ADD 1 TO REFUS
              END-IF
              IF DECSAL-EL-MONTANT (I) NUMERIC
                 ADD DECSAL-EL-MONTANT (I) TO S-EL-MONTANT
              ELSE
                 ADD 1 TO REFUS
              END-IF
           END-PERFORM.
           READ F-DECSAL.
