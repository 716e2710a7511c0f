      *----------------------------------------------------------------
      * AFFIL   AFFILIATIONS (affiliations)   SAM, RECFORM=F
      *         Ordre: AFFIL-EMPLOYEUR, AFFIL-ASSURE croissants; une
      *         affiliation active par employeur et assure dans le mois.
      *         Dates: forme 0SAAMMJJ condensee, S = 0 pour 19xx, 1 pour
      *         20xx ; zero = date absente (affiliation ouverte).
      *----------------------------------------------------------------
       01  AFFIL-RECORD.
           05  AFFIL-CLE.
               10  AFFIL-EMPLOYEUR       PIC 9(13).
               10  AFFIL-ASSURE          PIC 9(13).
               10  AFFIL-DATE-ENTREE     PIC S9(7) COMP-3.
           05  AFFIL-DATE-SORTIE         PIC S9(7) COMP-3.
           05  AFFIL-REGIME              PIC X(2).
               88  AFFIL-OUVRIER         VALUE '01'.
               88  AFFIL-SALARIE         VALUE '03'.
               88  AFFIL-REG-OCCASIONNEL VALUE '05'.
           05  AFFIL-CONTRAT             PIC X.
               88  AFFIL-NORMAL          VALUE 'N'.
               88  AFFIL-INTERIMAIRE     VALUE 'I'.
               88  AFFIL-OCCASIONNEL     VALUE 'O'.
               88  AFFIL-APPRENTI        VALUE 'A'.
               88  AFFIL-ETUDIANT        VALUE 'E'.
           05  AFFIL-HEURES-SEMAINE      PIC S9(3)V99 COMP-3.
           05  AFFIL-DATE-NAISSANCE      PIC S9(7) COMP-3.
           05  AFFIL-NOM                 PIC X(30).
           05  AFFIL-PRENOM              PIC X(25).
           05  AFFIL-DETAIL              PIC X(16).
           05  AFFIL-DETAIL-INTERIM REDEFINES AFFIL-DETAIL.
               10  AFFIL-UTILISATEUR     PIC 9(13).
               10  FILLER                PIC X(3).
           05  AFFIL-DETAIL-APPRENTI REDEFINES AFFIL-DETAIL.
               10  AFFIL-ANNEE-APPRENT   PIC 9.
               10  AFFIL-METIER          PIC X(15).
           05  FILLER                    PIC X(9).
