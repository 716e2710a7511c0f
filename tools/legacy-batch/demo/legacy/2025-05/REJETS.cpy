      *----------------------------------------------------------------
      * REJETS  REJETS DU TRAITEMENT (rejects)   SAM, RECFORM=F
      *         Les enregistrements que le traitement a refuses:
      *         dataset, numero (a partir de 1) et motif.
      *         NUM  zone non numerique     AFF  sans affiliation
      *         EMP  employeur inconnu      DBL  cle en double
      *         COD  code inconnu           SEQ  hors sequence
      *----------------------------------------------------------------
       01  REJET-RECORD.
           05  REJET-DATASET             PIC X(8).
           05  REJET-NUMERO              PIC S9(9) COMP-3.
           05  REJET-MOTIF               PIC X(3).
           05  FILLER                    PIC X(2).
