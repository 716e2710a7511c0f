      *----------------------------------------------------------------
      * COTIS   COTISATIONS (contribution lines)   SAM, RECFORM=F
      *         Ordre: COTIS-CLE croissante; une ligne par employeur,
      *         assure, periode et risque: AC accident, DE dependance,
      *         EP prestations en especes, MU mutualite, PE pension,
      *         SM soins de sante, ST sante au travail.
      *         COTIS-TAUX: taux total en pour cent (assure + patronal).
      *----------------------------------------------------------------
       01  COTIS-RECORD.
           05  COTIS-CLE.
               10  COTIS-EMPLOYEUR       PIC 9(13).
               10  COTIS-ASSURE          PIC 9(13).
               10  COTIS-PERIODE         PIC 9(6) COMP-3.
               10  COTIS-RISQUE          PIC X(2).
           05  COTIS-REGIME              PIC X(2).
           05  COTIS-ASSIETTE            PIC S9(9)V99 COMP-3.
           05  COTIS-TAUX                PIC S9(3)V9(4) COMP-3.
           05  COTIS-PART-ASSURE         PIC S9(9)V99 COMP-3.
           05  COTIS-PART-PATRONALE      PIC S9(9)V99 COMP-3.
