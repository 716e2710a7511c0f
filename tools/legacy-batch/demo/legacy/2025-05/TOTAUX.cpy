      *----------------------------------------------------------------
      * TOTAUX  TOTAUX DE CONTROLE (control totals)   SAM, RECFORM=F
      *         Un enregistrement par risque, ordre de COTIS, puis
      *         un enregistrement '**' pour tous les risques ensemble.
      *----------------------------------------------------------------
       01  TOTAL-RECORD.
           05  TOTAL-RISQUE              PIC X(2).
           05  TOTAL-NOMBRE              PIC S9(11) COMP-3.
           05  TOTAL-ASSIETTE            PIC S9(15)V99 COMP-3.
           05  TOTAL-PART-ASSURE         PIC S9(15)V99 COMP-3.
           05  TOTAL-PART-PATRONALE      PIC S9(15)V99 COMP-3.
