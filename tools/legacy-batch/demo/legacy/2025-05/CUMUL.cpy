      *----------------------------------------------------------------
      * CUMUL   CUMULS DE L'ANNEE (year to date)   SAM, RECFORM=F
      *         Ordre: CUMUL-EMPLOYEUR, CUMUL-ASSURE. Un enregistrement
      *         pour qui a deja des mois dans l'annee; sinon absent, ce
      *         qui vaut zero. CUMUL-RISQUE dans l'ordre: SM soins de
      *         sante, EP prestations en especes, MU mutualite, PE
      *         pension, AC accident, ST sante au travail.
      *         REMUNERATION: paie apres minimum, mois passes;
      *         ASSIETTE: assiettes deja cotisees, PLAFONDS: somme des
      *         plafonds mensuels des mois affilies.
      *----------------------------------------------------------------
       01  CUMUL-RECORD.
           05  CUMUL-CLE.
               10  CUMUL-EMPLOYEUR       PIC 9(13).
               10  CUMUL-ASSURE          PIC 9(13).
               10  CUMUL-ANNEE           PIC 9(4) COMP-3.
           05  CUMUL-MOIS-AFFILIES       PIC 9(2).
           05  CUMUL-PLAFONDS            PIC S9(9)V99 COMP-3.
           05  CUMUL-RISQUE OCCURS 6 TIMES.
               10  CUMUL-REMUNERATION    PIC S9(9)V99 COMP-3.
               10  CUMUL-ASSIETTE        PIC S9(9)V99 COMP-3.
           05  FILLER                    PIC X(3).
