      *================================================================
      * COTISAL   COTISATIONS DES SALARIES - TRAITEMENT MENSUEL
      *           (employees' contributions, monthly batch)
      *
      * Rapproche les declarations de salaire (DECSAL, fichier moteur)
      * des employeurs (EMPL), des affiliations (AFFIL) et des cumuls
      * de l'annee (CUMUL), tous tries sur leur cle, et ecrit une ligne
      * de cotisation par risque (COTIS), les totaux de controle
      * (TOTAUX) et les enregistrements refuses (REJETS).
      *
      * Les zones de texte et les zones DISPLAY des fichiers sont en
      * EBCDIC.DF.04-1 : les cles sont comparees et recopiees octet par
      * octet, les codes sont compares a des litteraux hexadecimaux.
      *
      * Codes retour :  0 normal            4 il y a des rejets
      *                 8 parametre errone 12 erreur d'entree-sortie
      *                16 fichier hors sequence
      *================================================================
       IDENTIFICATION DIVISION.
       PROGRAM-ID. COTISAL.

       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SPECIAL-NAMES.
           CLASS CHIFFRES-EBCDIC IS X"F0" THRU X"F9".

       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT F-PARAM   ASSIGN TO "PARAM"
                  ORGANIZATION LINE SEQUENTIAL FILE STATUS ST-PARAM.
           SELECT F-BAREME  ASSIGN TO "BAREME"
                  ORGANIZATION LINE SEQUENTIAL FILE STATUS ST-BAREME.
           SELECT F-EMPL    ASSIGN TO "EMPL"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-EMPL.
           SELECT F-AFFIL   ASSIGN TO "AFFIL"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-AFFIL.
           SELECT F-CUMUL   ASSIGN TO "CUMUL"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-CUMUL.
           SELECT F-DECSAL  ASSIGN TO "DECSAL"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-DECSAL.
           SELECT F-COTIS   ASSIGN TO "COTIS"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-COTIS.
           SELECT F-TOTAUX  ASSIGN TO "TOTAUX"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-TOTAUX.
           SELECT F-REJETS  ASSIGN TO "REJETS"
                  ORGANIZATION SEQUENTIAL FILE STATUS ST-REJETS.

       DATA DIVISION.
       FILE SECTION.
       FD  F-PARAM.
       01  PARAM-LIGNE                   PIC X(80).

       FD  F-BAREME.
       01  BAREME-LIGNE.
           05  BAR-CODE                  PIC X(3).
           05  FILLER                    PIC X.
           05  BAR-DU                    PIC X(8).
           05  FILLER                    PIC X.
           05  BAR-AU                    PIC X(8).
           05  BAR-VALEUR OCCURS 4 TIMES.
               10  FILLER                PIC X.
               10  BAR-ENTIER            PIC X(4).
               10  BAR-POINT             PIC X.
               10  BAR-DECIMALES         PIC X(4).
           05  FILLER                    PIC X(71).

      * Les vues ci-dessous redisent les zones des copybooks autrement:
      * cles en texte pour les comparer, montants sans signe parce que
      * le test NUMERIC de GnuCOBOL refuse F comme signe d'une zone
      * signee, ce que BS2000 accepte.
       FD  F-EMPL   RECORD CONTAINS 80 CHARACTERS.
       COPY EMPL.
       01  EMPL-VUE.
           05  EMPL-IDENT                PIC X(13).
           05  FILLER                    PIC X(44).
           05  EMPL-VUE-CLASSE           PIC X.
           05  EMPL-VUE-FACTEUR          PIC 9V99 COMP-3.
           05  FILLER                    PIC X(20).

       FD  F-AFFIL  RECORD CONTAINS 124 CHARACTERS.
       COPY AFFIL.
       01  AFFIL-VUE.
           05  AFFIL-IDENT               PIC X(26).
           05  FILLER                    PIC X(14).
           05  AFFIL-VUE-NAISSANCE       PIC 9(7) COMP-3.
           05  FILLER                    PIC X(80).

       FD  F-CUMUL  RECORD CONTAINS 112 CHARACTERS.
       COPY CUMUL.
       01  CUMUL-VUE.
           05  CUMUL-IDENT               PIC X(26).
           05  FILLER                    PIC X(5).
           05  CUMUL-VUE-PLAFONDS        PIC 9(9)V99 COMP-3.
           05  CUMUL-VUE-MONTANT OCCURS 12 TIMES
                                         PIC 9(9)V99 COMP-3.
           05  FILLER                    PIC X(3).

      * 67 a 99 octets. La zone est plus grande que l'enregistrement:
      * GnuCOBOL 3.1 ecraserait ce qui la suit si une longueur erronee
      * la depassait; CONTROLER-ELEMENTS verifie la longueur exacte.
       FD  F-DECSAL RECORD IS VARYING IN SIZE FROM 1 TO 65535 CHARACTERS
                    DEPENDING ON DECSAL-LONGUEUR.
       COPY DECSAL.
       01  DECSAL-VUE.
           05  DECSAL-IDENT.
               10  DECSAL-IDENT-EMPL     PIC X(13).
               10  FILLER                PIC X(13).
           05  FILLER                    PIC X(33).
           05  DECSAL-VUE-ELEMENT OCCURS 5 TIMES.
               10  DECSAL-VUE-CODE       PIC X(2).
               10  DECSAL-VUE-MONTANT    PIC 9(9)V99 COMP-3.
       01  DECSAL-ZONE                   PIC X(65535).

       FD  F-COTIS  BLOCK CONTAINS 0 RECORDS
                    RECORD CONTAINS 56 CHARACTERS.
       01  COTIS-LIGNE                   PIC X(56).

       FD  F-TOTAUX RECORD CONTAINS 35 CHARACTERS.
       COPY TOTAUX.

       FD  F-REJETS RECORD CONTAINS 18 CHARACTERS.
       COPY REJETS.

       WORKING-STORAGE SECTION.
       COPY COTIS.

      * Etats des fichiers et des lectures
       01  ETATS.
           05  ST-PARAM                  PIC XX.
           05  ST-BAREME                 PIC XX.
           05  ST-EMPL                   PIC XX.
           05  ST-AFFIL                  PIC XX.
           05  ST-CUMUL                  PIC XX.
           05  ST-DECSAL                 PIC XX.
           05  ST-COTIS                  PIC XX.
           05  ST-TOTAUX                 PIC XX.
           05  ST-REJETS                 PIC XX.
       01  DECSAL-LONGUEUR               PIC 9(5) COMP-5.
       01  DECSAL-LONGUEUR-ATTENDUE      PIC S9(9) COMP-5.
       01  SW-DECSAL                     PIC X VALUE "N".
           88  DECSAL-A-LIRE             VALUE "N".
           88  DECSAL-RETENUE            VALUE "R".
           88  DECSAL-FIN                VALUE "F".
       01  SW-TEXTE                      PIC X VALUE "N".
           88  TEXTE-FIN                 VALUE "O".
       01  SW-EMPL-PREPARE               PIC X VALUE "N".
           88  EMPL-PREPARE              VALUE "O".
       01  SW-CUMUL                      PIC X VALUE "N".
           88  CUMUL-TROUVE              VALUE "O".
           88  CUMUL-ABSENT              VALUE "N".
       01  SW-CUMUL-VALIDE               PIC X VALUE "O".
           88  CUMUL-VALIDE              VALUE "O".
           88  CUMUL-INVALIDE            VALUE "N".

      * Cles: POS- dernier enregistrement utilisable lu, PREC- derniere
      * cle lue (controle de sequence). HIGH-VALUES = fin de fichier.
       01  CLES.
           05  POS-EMPL                  PIC X(13) VALUE LOW-VALUES.
           05  POS-AFFIL                 PIC X(26) VALUE LOW-VALUES.
           05  POS-CUMUL                 PIC X(26) VALUE LOW-VALUES.
           05  PREC-EMPL                 PIC X(13) VALUE LOW-VALUES.
           05  PREC-AFFIL                PIC X(26) VALUE LOW-VALUES.
           05  PREC-CUMUL                PIC X(26) VALUE LOW-VALUES.
           05  PREC-DECSAL               PIC X(30) VALUE LOW-VALUES.

      * Habitudes (commutateurs de DD_PARAM) et leurs noms
       01  HABITUDES                     VALUE "NNNNNNNNN".
           05  SW-INDEX                  PIC X.
               88  INDEX-EN-RETARD       VALUE "O".
           05  SW-MUTUALITE              PIC X.
               88  MUTUALITE-AN-PASSE    VALUE "O".
           05  SW-DERIVES                PIC X.
               88  DERIVES-DE-L-ARRONDI  VALUE "O".
           05  SW-AGE                    PIC X.
               88  MINIMUM-SANS-AGE      VALUE "O".
           05  SW-160                    PIC X.
               88  MINIMUM-160-HEURES    VALUE "O".
           05  SW-PLAFOND                PIC X.
               88  PLAFOND-DU-MOIS       VALUE "O".
           05  SW-ABATTEMENT             PIC X.
               88  ABATTEMENT-ENTIER     VALUE "O".
           05  SW-SCISSION               PIC X.
               88  TOTAL-PUIS-PARTAGE    VALUE "O".
           05  SW-TRONQUER               PIC X.
               88  TRONQUER              VALUE "O".
       01  HABITUDES-TABLE REDEFINES HABITUDES.
           05  SW-HABITUDE OCCURS 9 TIMES PIC X.
       01  NOMS-HABITUDES.
           05  FILLER PIC X(30) VALUE "index.month-late".
           05  FILLER PIC X(30) VALUE "mutuality.last-year".
           05  FILLER PIC X(30) VALUE "derived.from-rounded-minimum".
           05  FILLER PIC X(30) VALUE "minimum.not-graded".
           05  FILLER PIC X(30) VALUE "minimum.160-hours".
           05  FILLER PIC X(30) VALUE "ceiling.monthly".
           05  FILLER PIC X(30) VALUE "abatement.not-prorated".
           05  FILLER PIC X(30) VALUE "rounding.total-then-split".
           05  FILLER PIC X(30) VALUE "rounding.truncate".
       01  NOMS-HABITUDES-TABLE REDEFINES NOMS-HABITUDES.
           05  NOM-HABITUDE OCCURS 9 TIMES PIC X(30).
       01  MOTS.
           05  MOT-1                     PIC X(30).
           05  MOT-2                     PIC X(40).
           05  MOT-3                     PIC X(30).

      * Mois traite
       01  MOIS-TRAITE                   PIC 9(6) VALUE ZERO.
       01  FILLER REDEFINES MOIS-TRAITE.
           05  MOIS-AAAA                 PIC 9(4).
           05  MOIS-MM                   PIC 9(2).
       01  MOIS-PRECEDENT                PIC 9(6).
       01  PERIODE-TRAITEE               PIC 9(6) COMP-3.
       01  ANNEE-TRAITEE                 PIC 9(4) COMP-3.
      * Nes au plus tard a ces dates (forme SAAMMJJ): 18 et 17 ans
      * revolus le 1er du mois. Mois ou jour 00 compte comme atteint.
       01  NAISSANCE-18                  PIC S9(7) COMP-3.
       01  NAISSANCE-17                  PIC S9(7) COMP-3.

      * Parametres voulus du bareme: code, nombre de valeurs, libelle
       01  PARAMETRES-INIT.
           05  FILLER PIC X(25) VALUE "SSM2SALAIRE MINIMUM".
           05  FILLER PIC X(25) VALUE "SM 2SOINS DE SANTE".
           05  FILLER PIC X(25) VALUE "EP 2PRESTATIONS ESPECES".
           05  FILLER PIC X(25) VALUE "PE 2PENSION".
           05  FILLER PIC X(25) VALUE "DE 2DEPENDANCE".
           05  FILLER PIC X(25) VALUE "AC 1ACCIDENT".
           05  FILLER PIC X(25) VALUE "MU 4MUTUALITE".
           05  FILLER PIC X(25) VALUE "STM1SANTE AU TRAVAIL".
           05  FILLER PIC X(25) VALUE "STI1SANTE AU TRAVAIL".
       01  PARAMETRES-LISTE REDEFINES PARAMETRES-INIT.
           05  PARL OCCURS 9 TIMES.
               10  PARL-CODE             PIC X(3).
               10  PARL-NOMBRE           PIC 9.
               10  PARL-LIBELLE          PIC X(21).
       01  PARAMETRES.
           05  PARA OCCURS 9 TIMES.
               10  PARA-DATE             PIC 9(8).
               10  PARA-TROUVE           PIC X.
               10  PARA-VALEUR OCCURS 4 TIMES PIC 9(4)V9(4).
       78  P-SSM VALUE 1.
       78  P-SM  VALUE 2.
       78  P-EP  VALUE 3.
       78  P-PE  VALUE 4.
       78  P-DE  VALUE 5.
       78  P-AC  VALUE 6.
       78  P-MU  VALUE 7.
       78  P-STM VALUE 8.
       78  P-STI VALUE 9.
       01  VALEUR-LUE.
           05  VALEUR-ENTIER             PIC X(4).
           05  VALEUR-DECIMALES          PIC X(4).
       01  VALEUR-NUM REDEFINES VALEUR-LUE PIC 9(4)V9(4).

      * Montants du mois
       01  MONTANTS-DU-MOIS              COMP-5.
           05  SSM-EXACT                 PIC S9(5)V9(10).
           05  SSM                       PIC S9(9)V99.
           05  SSM-BASE                  PIC S9(5)V9(10).
           05  PLAFOND-MOIS              PIC S9(9)V99.
           05  ABATTEMENT                PIC S9(9)V99.
           05  MINIMUM-AGE OCCURS 3 TIMES PIC S9(9)V99.
           05  HEURES-DU-MOIS            PIC S9(4).
      * Minimum par age (1: 18 ans et plus, 2: 17 ans, 3: moins) et par
      * heure (indice = heures + 1), abattement par heure: calcules une
      * fois pour toutes au lieu d'une division par declaration.
       01  TABLE-MINIMUM                 COMP-5.
           05  TM-AGE OCCURS 3 TIMES.
               10  TM-MINIMUM OCCURS 174 TIMES PIC S9(9)V99.
       01  TABLE-ABATTEMENT              COMP-5.
           05  TA-ABATTEMENT OCCURS 151 TIMES PIC S9(9)V99.

      * Les risques dans l'ordre de COTIS, codes en EBCDIC, et leur
      * rang dans CUMUL-RISQUE (la dependance n'y est pas)
       01  RISQUES-INIT.
           05  FILLER                    PIC X(2) VALUE X"C1C3".
           05  FILLER                    PIC 9    VALUE 5.
           05  FILLER                    PIC X(2) VALUE X"C4C5".
           05  FILLER                    PIC 9    VALUE 0.
           05  FILLER                    PIC X(2) VALUE X"C5D7".
           05  FILLER                    PIC 9    VALUE 2.
           05  FILLER                    PIC X(2) VALUE X"D4E4".
           05  FILLER                    PIC 9    VALUE 3.
           05  FILLER                    PIC X(2) VALUE X"D7C5".
           05  FILLER                    PIC 9    VALUE 4.
           05  FILLER                    PIC X(2) VALUE X"E2D4".
           05  FILLER                    PIC 9    VALUE 1.
           05  FILLER                    PIC X(2) VALUE X"E2E3".
           05  FILLER                    PIC 9    VALUE 6.
       01  RISQUES REDEFINES RISQUES-INIT.
           05  RISQ OCCURS 7 TIMES.
               10  RISQ-CODE             PIC X(2).
               10  RISQ-RANG-CUMUL       PIC 9.
       01  RISQUES-LIBELLES              PIC X(14)
                                         VALUE "ACDEEPMUPESMST".
       01  FILLER REDEFINES RISQUES-LIBELLES.
           05  RISQ-LIBELLE OCCURS 7 TIMES PIC X(2).
       78  R-AC VALUE 1.
       78  R-DE VALUE 2.
       78  R-EP VALUE 3.
       78  R-MU VALUE 4.
       78  R-PE VALUE 5.
       78  R-SM VALUE 6.
       78  R-ST VALUE 7.

      * Taux par risque: en pour cent pour COTIS, en fraction (divises
      * par 100, exacts) pour le calcul. AC, MU et ST varient selon
      * l'employeur et sont remplis par PREPARER-EMPLOYEUR.
       01  TAUX.
           05  TX OCCURS 7 TIMES.
               10  TX-POUR-CENT          PIC S9(3)V9(4) COMP-3.
               10  TX-ASSURE             PIC S9V9(8) COMP-5.
               10  TX-PATRON             PIC S9V9(8) COMP-5.
               10  TX-TOTAL              PIC S9V9(8) COMP-5.
               10  TX-PARTAGE            PIC X VALUE "N".
                   88  TX-SE-PARTAGE     VALUE "O".
               10  TX-NUL-ASSURE         PIC X VALUE "N".
                   88  TX-SANS-ASSURE    VALUE "O".
               10  TX-NUL-PATRON         PIC X VALUE "N".
                   88  TX-SANS-PATRON    VALUE "O".
       01  TAUX-ACCIDENT                 PIC S9(3)V9(6) COMP-5.
       01  CLASSE-MUTUALITE              PIC S9(4) COMP-5.
       01  NB-RISQUES-EMPL               PIC S9(4) COMP-5.

      * La declaration en cours
       01  ELEMENTS-PRESENTS             PIC X(5).
       01  FILLER REDEFINES ELEMENTS-PRESENTS.
           05  ELEMENT-PRESENT OCCURS 5 TIMES PIC X.
       01  ELEMENTS-PAIE                 COMP-5.
           05  EL OCCURS 5 TIMES         PIC S9(10)V99.
       01  PAIES                         COMP-5.
           05  PAIE OCCURS 7 TIMES       PIC S9(10)V99.
       01  CALCUL                        COMP-5.
           05  HEURES                    PIC S9(9).
           05  HEURES-COMPTEES           PIC S9(9).
           05  AGE-RANG                  PIC S9(4).
           05  MINIMUM-COTISABLE         PIC S9(10)V99.
           05  PAIE-RETENUE              PIC S9(10)V99.
           05  PLAFOND-CUMULE            PIC S9(10)V99.
           05  ASSIETTE                  PIC S9(10)V99.
           05  PART-ASSURE               PIC S9(10)V99.
           05  PART-PATRON               PIC S9(10)V99.
           05  PART-TOTALE               PIC S9(10)V99.
       01  INDICES                       COMP-5.
           05  I                         PIC S9(4).
           05  J                         PIC S9(4).
           05  K                         PIC S9(4).
           05  R                         PIC S9(4).
           05  C                         PIC S9(4).

      * Motif de rejet (ASCII ici, converti a l'ecriture de REJETS)
       01  MOTIF                         PIC X(3).
           88  SANS-MOTIF                VALUE SPACES.

      * Compteurs: 1 EMPL, 2 AFFIL, 3 CUMUL, 4 DECSAL
       01  FICHIERS-NOMS.
           05  FILLER                    PIC X(8) VALUE "EMPL".
           05  FILLER                    PIC X(8) VALUE "AFFIL".
           05  FILLER                    PIC X(8) VALUE "CUMUL".
           05  FILLER                    PIC X(8) VALUE "DECSAL".
       01  FILLER REDEFINES FICHIERS-NOMS.
           05  FICHIER-NOM OCCURS 4 TIMES PIC X(8).
       78  D-EMPL   VALUE 1.
       78  D-AFFIL  VALUE 2.
       78  D-CUMUL  VALUE 3.
       78  D-DECSAL VALUE 4.
       01  COMPTEURS                     COMP-5.
           05  NB-LUS     OCCURS 4 TIMES PIC S9(9) VALUE ZERO.
           05  NB-REJETES OCCURS 4 TIMES PIC S9(9) VALUE ZERO.
           05  NB-REJETS                 PIC S9(9) VALUE ZERO.
           05  NB-LIGNES                 PIC S9(9) VALUE ZERO.
           05  NB-HORS-ANNEE             PIC S9(9) VALUE ZERO.
           05  NB-CALCULEES              PIC S9(9) VALUE ZERO.
      * Totaux de controle: 1 a 7 les risques, 8 tous ensemble
       01  TOTAUX-RISQUES                COMP-5.
           05  TOT OCCURS 8 TIMES.
               10  TOT-NOMBRE            PIC S9(11) VALUE ZERO.
               10  TOT-ASSIETTE          PIC S9(15)V99 VALUE ZERO.
               10  TOT-ASSURE            PIC S9(15)V99 VALUE ZERO.
               10  TOT-PATRON            PIC S9(15)V99 VALUE ZERO.

      * Conversion des quelques capitales et chiffres utiles
       01  CAPITALES-ASCII               PIC X(37)
               VALUE " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".
       01  CAPITALES-EBCDIC.
           05  FILLER PIC X(19)
               VALUE X"40C1C2C3C4C5C6C7C8C9D1D2D3D4D5D6D7D8D9".
           05  FILLER PIC X(18)
               VALUE X"E2E3E4E5E6E7E8E9F0F1F2F3F4F5F6F7F8F9".

      * Protocole et messages
       01  MESSAGE-ERREUR                PIC X(100) VALUE SPACES.
       01  CODE-RETOUR                   PIC S9(4) COMP-5 VALUE ZERO.
       01  CODE-EDITE                    PIC Z9.
       01  CODE-FICHIER                  PIC X(8).
       01  CODE-STATUT                   PIC XX.
       01  CLE-AFFICHEE                  PIC X(26).
       01  NOMBRE-EDITE                  PIC Z(10)9.
       01  NOMBRE-EDITE-2                PIC Z(10)9.
       01  MONTANT-EDITE                 PIC Z(14)9.99-.
       01  MONTANT-EDITE-2               PIC Z(14)9.99-.
       01  MONTANT-EDITE-3               PIC Z(14)9.99-.

       PROCEDURE DIVISION.
      *================================================================
       PRINCIPAL.
           PERFORM LIRE-PARAM
           PERFORM LIRE-BAREME
           PERFORM DERIVER-MONTANTS
           PERFORM OUVRIR-FICHIERS
           PERFORM LIRE-DECSAL
           PERFORM TRAITER-DECLARATION UNTIL DECSAL-FIN
           PERFORM ACHEVER-LECTURES
           PERFORM ECRIRE-TOTAUX
           PERFORM FERMER-FICHIERS
           PERFORM IMPRIMER-PROTOCOLE
           IF NB-REJETS > ZERO
               MOVE 4 TO CODE-RETOUR
           END-IF
           MOVE CODE-RETOUR TO RETURN-CODE
           STOP RUN.

      *================================================================
      * Carte parametre: le mois, les habitudes
      *================================================================
       LIRE-PARAM.
           OPEN INPUT F-PARAM
           MOVE "PARAM" TO CODE-FICHIER
           MOVE ST-PARAM TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           MOVE "N" TO SW-TEXTE
           PERFORM LIRE-LIGNE-PARAM UNTIL TEXTE-FIN
           CLOSE F-PARAM
           IF MOIS-TRAITE = ZERO
               MOVE "PARAM: LIGNE MOIS ABSENTE" TO MESSAGE-ERREUR
               MOVE 8 TO CODE-RETOUR
               PERFORM ABANDONNER
           END-IF.

       LIRE-LIGNE-PARAM.
           READ F-PARAM
               AT END SET TEXTE-FIN TO TRUE
               NOT AT END PERFORM ANALYSER-LIGNE-PARAM
           END-READ
           IF ST-PARAM NOT = "00" AND NOT = "10"
               MOVE "PARAM" TO CODE-FICHIER
               MOVE ST-PARAM TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       ANALYSER-LIGNE-PARAM.
           MOVE SPACES TO MOTS
           UNSTRING PARAM-LIGNE DELIMITED BY ALL SPACE
               INTO MOT-1 MOT-2 MOT-3
           END-UNSTRING
           EVALUATE TRUE
               WHEN MOT-3 NOT = SPACES
                   PERFORM REFUSER-LIGNE-PARAM
               WHEN MOT-1 = "MOIS"
                   PERFORM PRENDRE-MOIS
               WHEN MOT-1 = "HABITUDE"
                   PERFORM PRENDRE-HABITUDE
               WHEN OTHER
                   PERFORM REFUSER-LIGNE-PARAM
           END-EVALUATE.

       PRENDRE-MOIS.
           IF MOIS-TRAITE NOT = ZERO OR MOT-2 (7:) NOT = SPACES
              OR MOT-2 (1:6) NOT NUMERIC
               PERFORM REFUSER-LIGNE-PARAM
           END-IF
           MOVE MOT-2 (1:6) TO MOIS-TRAITE
           IF MOIS-MM < 1 OR MOIS-MM > 12 OR MOIS-AAAA < 1919
               PERFORM REFUSER-LIGNE-PARAM
           END-IF.

       PRENDRE-HABITUDE.
           PERFORM VARYING I FROM 1 BY 1
                   UNTIL I > 9 OR NOM-HABITUDE (I) = MOT-2
               CONTINUE
           END-PERFORM
           IF I > 9
               PERFORM REFUSER-LIGNE-PARAM
           END-IF
           MOVE "O" TO SW-HABITUDE (I).

       REFUSER-LIGNE-PARAM.
           STRING "PARAM: LIGNE OU HABITUDE INCONNUE: " PARAM-LIGNE
               DELIMITED BY SIZE INTO MESSAGE-ERREUR
           END-STRING
           MOVE 8 TO CODE-RETOUR
           PERFORM ABANDONNER.

      *================================================================
      * Bareme: les valeurs en vigueur le 1er du mois
      *================================================================
       LIRE-BAREME.
           PERFORM FIXER-DATES
           OPEN INPUT F-BAREME
           MOVE "BAREME" TO CODE-FICHIER
           MOVE ST-BAREME TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           MOVE "N" TO SW-TEXTE
           PERFORM LIRE-LIGNE-BAREME UNTIL TEXTE-FIN
           CLOSE F-BAREME
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 9
               IF PARA-TROUVE (I) = "N"
                   STRING "BAREME: PARAMETRE " DELIMITED BY SIZE
                       PARL-CODE (I)           DELIMITED BY SPACE
                       " ("                    DELIMITED BY SIZE
                       PARL-LIBELLE (I)        DELIMITED BY "  "
                       ") ABSENT POUR LE MOIS " PARA-DATE (I) (1:6)
                       DELIMITED BY SIZE INTO MESSAGE-ERREUR
                   END-STRING
                   MOVE 8 TO CODE-RETOUR
                   PERFORM ABANDONNER
               END-IF
           END-PERFORM.

      * Chaque parametre est cherche a sa date: le mois traite, ou un
      * mois plus tot (index) ou un an plus tot (mutualite) par habitude
       FIXER-DATES.
           MOVE MOIS-TRAITE TO PERIODE-TRAITEE
           MOVE MOIS-AAAA   TO ANNEE-TRAITEE
           COMPUTE NAISSANCE-18 = (MOIS-AAAA - 1918) * 10000
                                + MOIS-MM * 100 + 1
           COMPUTE NAISSANCE-17 = NAISSANCE-18 + 10000
           IF MOIS-MM = 1
               COMPUTE MOIS-PRECEDENT = MOIS-TRAITE - 89
           ELSE
               COMPUTE MOIS-PRECEDENT = MOIS-TRAITE - 1
           END-IF
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 9
               COMPUTE PARA-DATE (I) = MOIS-TRAITE * 100 + 1
               MOVE "N" TO PARA-TROUVE (I)
           END-PERFORM
           IF INDEX-EN-RETARD
               COMPUTE PARA-DATE (P-SSM) = MOIS-PRECEDENT * 100 + 1
           END-IF
           IF MUTUALITE-AN-PASSE
               SUBTRACT 10000 FROM PARA-DATE (P-MU)
           END-IF.

       LIRE-LIGNE-BAREME.
           READ F-BAREME
               AT END SET TEXTE-FIN TO TRUE
               NOT AT END
                   IF BAREME-LIGNE (1:1) NOT = "*"
                      AND BAREME-LIGNE NOT = SPACES
                       PERFORM ANALYSER-LIGNE-BAREME
                   END-IF
           END-READ
           IF ST-BAREME NOT = "00" AND NOT = "10"
               MOVE "BAREME" TO CODE-FICHIER
               MOVE ST-BAREME TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       ANALYSER-LIGNE-BAREME.
           PERFORM VARYING I FROM 1 BY 1
                   UNTIL I > 9 OR PARL-CODE (I) = BAR-CODE
               CONTINUE
           END-PERFORM
           IF I > 9 OR BAR-DU NOT NUMERIC OR BAR-AU NOT NUMERIC
              OR BAR-AU < BAR-DU
               PERFORM REFUSER-LIGNE-BAREME
           END-IF
           PERFORM CONTROLER-VALEUR-BAREME
               VARYING J FROM 1 BY 1 UNTIL J > 4
           IF BAR-DU <= PARA-DATE (I) AND BAR-AU >= PARA-DATE (I)
      *        deux valeurs pour une date: le bareme se contredit
               IF PARA-TROUVE (I) = "O"
                   PERFORM REFUSER-LIGNE-BAREME
               END-IF
               MOVE "O" TO PARA-TROUVE (I)
               PERFORM PRENDRE-VALEUR-BAREME
                   VARYING J FROM 1 BY 1 UNTIL J > PARL-NOMBRE (I)
           END-IF.

       CONTROLER-VALEUR-BAREME.
           IF J > PARL-NOMBRE (I)
               IF BAR-VALEUR (J) NOT = SPACES
                   PERFORM REFUSER-LIGNE-BAREME
               END-IF
           ELSE
               IF BAR-ENTIER (J) NOT NUMERIC OR BAR-POINT (J) NOT = "."
                  OR BAR-DECIMALES (J) NOT NUMERIC
                   PERFORM REFUSER-LIGNE-BAREME
               END-IF
           END-IF.

       PRENDRE-VALEUR-BAREME.
           MOVE BAR-ENTIER (J)    TO VALEUR-ENTIER
           MOVE BAR-DECIMALES (J) TO VALEUR-DECIMALES
           MOVE VALEUR-NUM        TO PARA-VALEUR (I, J).

       REFUSER-LIGNE-BAREME.
           STRING "BAREME: LIGNE ERRONEE: " BAREME-LIGNE
               DELIMITED BY SIZE INTO MESSAGE-ERREUR
           END-STRING
           MOVE 8 TO CODE-RETOUR
           PERFORM ABANDONNER.

      *================================================================
      * Montants derives du salaire minimum et taux communs a tous
      *================================================================
       DERIVER-MONTANTS.
           COMPUTE SSM-EXACT = PARA-VALEUR (P-SSM, 1)
                             * PARA-VALEUR (P-SSM, 2) / 100
           COMPUTE SSM ROUNDED = SSM-EXACT
           IF DERIVES-DE-L-ARRONDI
               MOVE SSM TO SSM-BASE
           ELSE
               MOVE SSM-EXACT TO SSM-BASE
           END-IF
           MOVE SSM TO MINIMUM-AGE (1)
           COMPUTE MINIMUM-AGE (2) ROUNDED = SSM-BASE * 0.80
           COMPUTE MINIMUM-AGE (3) ROUNDED = SSM-BASE * 0.75
           COMPUTE PLAFOND-MOIS    ROUNDED = SSM-BASE * 5
           COMPUTE ABATTEMENT      ROUNDED = SSM-BASE / 4
           MOVE 173 TO HEURES-DU-MOIS
           IF MINIMUM-160-HEURES
               MOVE 160 TO HEURES-DU-MOIS
           END-IF
           PERFORM VARYING J FROM 1 BY 1 UNTIL J > 3
               PERFORM VARYING I FROM 0 BY 1 UNTIL I > HEURES-DU-MOIS
                   COMPUTE TM-MINIMUM (J, I + 1) ROUNDED =
                           MINIMUM-AGE (J) * I / HEURES-DU-MOIS
               END-PERFORM
           END-PERFORM
           PERFORM VARYING I FROM 0 BY 1 UNTIL I > 149
               COMPUTE TA-ABATTEMENT (I + 1) ROUNDED =
                       ABATTEMENT * I / 173
               IF ABATTEMENT-ENTIER
                   MOVE ABATTEMENT TO TA-ABATTEMENT (I + 1)
               END-IF
           END-PERFORM
           MOVE ABATTEMENT TO TA-ABATTEMENT (151)
           PERFORM FIXER-TAUX-COMMUNS.

       FIXER-TAUX-COMMUNS.
           MOVE P-SM TO J
           MOVE R-SM TO R
           PERFORM FIXER-TAUX-DOUBLE
           MOVE P-EP TO J
           MOVE R-EP TO R
           PERFORM FIXER-TAUX-DOUBLE
           MOVE P-PE TO J
           MOVE R-PE TO R
           PERFORM FIXER-TAUX-DOUBLE
           MOVE P-DE TO J
           MOVE R-DE TO R
           PERFORM FIXER-TAUX-DOUBLE
      *    la dependance n'a que la part de l'assure: rien a partager
           MOVE "N" TO TX-PARTAGE (R-DE)
           MOVE "O" TO TX-NUL-ASSURE (R-AC)
           MOVE "O" TO TX-NUL-ASSURE (R-MU)
           MOVE "O" TO TX-NUL-ASSURE (R-ST).

       FIXER-TAUX-DOUBLE.
           COMPUTE TX-POUR-CENT (R) = PARA-VALEUR (J, 1)
                                    + PARA-VALEUR (J, 2)
           COMPUTE TX-ASSURE (R) = PARA-VALEUR (J, 1) / 100
           COMPUTE TX-PATRON (R) = PARA-VALEUR (J, 2) / 100
           COMPUTE TX-TOTAL (R)  = TX-ASSURE (R) + TX-PATRON (R)
           IF TOTAL-PUIS-PARTAGE
               MOVE "O" TO TX-PARTAGE (R)
           END-IF
           IF TX-ASSURE (R) = ZERO
               MOVE "O" TO TX-NUL-ASSURE (R)
           END-IF
           IF TX-PATRON (R) = ZERO
               MOVE "O" TO TX-NUL-PATRON (R)
           END-IF.

      *================================================================
      * Ouverture et lecture des fichiers
      *================================================================
       OUVRIR-FICHIERS.
           OPEN OUTPUT F-REJETS
           MOVE "REJETS" TO CODE-FICHIER
           MOVE ST-REJETS TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN OUTPUT F-TOTAUX
           MOVE "TOTAUX" TO CODE-FICHIER
           MOVE ST-TOTAUX TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN OUTPUT F-COTIS
           MOVE "COTIS" TO CODE-FICHIER
           MOVE ST-COTIS TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN INPUT F-EMPL
           MOVE "EMPL" TO CODE-FICHIER
           MOVE ST-EMPL TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN INPUT F-AFFIL
           MOVE "AFFIL" TO CODE-FICHIER
           MOVE ST-AFFIL TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN INPUT F-CUMUL
           MOVE "CUMUL" TO CODE-FICHIER
           MOVE ST-CUMUL TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE
           OPEN INPUT F-DECSAL
           MOVE "DECSAL" TO CODE-FICHIER
           MOVE ST-DECSAL TO CODE-STATUT
           PERFORM CONTROLER-OUVERTURE.

       CONTROLER-OUVERTURE.
           IF CODE-STATUT NOT = "00"
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       SIGNALER-ERREUR-FICHIER.
           STRING "ERREUR D'ENTREE-SORTIE SUR " CODE-FICHIER
               " STATUT " CODE-STATUT
               DELIMITED BY SIZE INTO MESSAGE-ERREUR
           END-STRING
           MOVE 12 TO CODE-RETOUR
           PERFORM ABANDONNER.

      * La prochaine declaration a la cle lisible et nouvelle
       LIRE-DECSAL.
           SET DECSAL-A-LIRE TO TRUE
           PERFORM LIRE-UNE-DECSAL UNTIL NOT DECSAL-A-LIRE.

       LIRE-UNE-DECSAL.
           READ F-DECSAL
               AT END SET DECSAL-FIN TO TRUE
               NOT AT END PERFORM CONTROLER-CLE-DECSAL
           END-READ
           IF ST-DECSAL (1:1) > "1"
               MOVE "DECSAL" TO CODE-FICHIER
               MOVE ST-DECSAL TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       CONTROLER-CLE-DECSAL.
           ADD 1 TO NB-LUS (D-DECSAL)
           EVALUATE TRUE
               WHEN ST-DECSAL NOT = "00"
               WHEN DECSAL-LONGUEUR < 67
               WHEN DECSAL-IDENT IS NOT CHIFFRES-EBCDIC
               WHEN DECSAL-PERIODE NOT NUMERIC
                   MOVE "NUM" TO MOTIF
                   MOVE D-DECSAL TO K
                   PERFORM REJETER
               WHEN DECSAL-CLE > PREC-DECSAL
                   MOVE DECSAL-CLE TO PREC-DECSAL
                   SET DECSAL-RETENUE TO TRUE
               WHEN DECSAL-CLE = PREC-DECSAL
                   MOVE "DBL" TO MOTIF
                   MOVE D-DECSAL TO K
                   PERFORM REJETER
               WHEN OTHER
                   MOVE DECSAL-IDENT TO CLE-AFFICHEE
                   MOVE D-DECSAL TO K
                   PERFORM SIGNALER-SEQUENCE
           END-EVALUATE.

      * Les fichiers permanents: chaque lecture n'avance POS- que si
      * l'enregistrement est utilisable; l'appelant relit sinon.
       LIRE-EMPL.
           READ F-EMPL
               AT END MOVE HIGH-VALUES TO POS-EMPL
               NOT AT END PERFORM CONTROLER-EMPL
           END-READ
           IF ST-EMPL NOT = "00" AND NOT = "10"
               MOVE "EMPL" TO CODE-FICHIER
               MOVE ST-EMPL TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       CONTROLER-EMPL.
           ADD 1 TO NB-LUS (D-EMPL)
           MOVE SPACES TO MOTIF
           EVALUATE TRUE
               WHEN EMPL-IDENT IS NOT CHIFFRES-EBCDIC
                   MOVE "NUM" TO MOTIF
               WHEN EMPL-IDENT > PREC-EMPL
                   MOVE EMPL-IDENT TO PREC-EMPL
                   PERFORM CONTROLER-ZONES-EMPL
               WHEN EMPL-IDENT = PREC-EMPL
                   MOVE "DBL" TO MOTIF
               WHEN OTHER
                   MOVE EMPL-IDENT TO CLE-AFFICHEE
                   MOVE D-EMPL TO K
                   PERFORM SIGNALER-SEQUENCE
           END-EVALUATE
           IF SANS-MOTIF
               MOVE EMPL-IDENT TO POS-EMPL
               MOVE "N" TO SW-EMPL-PREPARE
           ELSE
               MOVE D-EMPL TO K
               PERFORM REJETER
           END-IF.

       CONTROLER-ZONES-EMPL.
           EVALUATE TRUE
               WHEN EMPL-FACTEUR-ACCIDENT NOT NUMERIC
                    AND EMPL-VUE-FACTEUR NOT NUMERIC
                   MOVE "NUM" TO MOTIF
               WHEN EMPL-VUE-CLASSE < X"F1"
               WHEN EMPL-VUE-CLASSE > X"F4"
                   MOVE "COD" TO MOTIF
      *        STM, STI ou blanc
               WHEN EMPL-SERVICE-SANTE NOT = X"E2E3D4"
                    AND NOT = X"E2E3C9" AND NOT = X"404040"
                   MOVE "COD" TO MOTIF
           END-EVALUATE.

       LIRE-AFFIL.
           READ F-AFFIL
               AT END MOVE HIGH-VALUES TO POS-AFFIL
               NOT AT END PERFORM CONTROLER-AFFIL
           END-READ
           IF ST-AFFIL NOT = "00" AND NOT = "10"
               MOVE "AFFIL" TO CODE-FICHIER
               MOVE ST-AFFIL TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       CONTROLER-AFFIL.
           ADD 1 TO NB-LUS (D-AFFIL)
           MOVE SPACES TO MOTIF
           EVALUATE TRUE
               WHEN AFFIL-IDENT IS NOT CHIFFRES-EBCDIC
                   MOVE "NUM" TO MOTIF
               WHEN AFFIL-IDENT > PREC-AFFIL
                   MOVE AFFIL-IDENT TO PREC-AFFIL
                   PERFORM CONTROLER-ZONES-AFFIL
               WHEN AFFIL-IDENT = PREC-AFFIL
                   MOVE "DBL" TO MOTIF
               WHEN OTHER
                   MOVE AFFIL-IDENT TO CLE-AFFICHEE
                   MOVE D-AFFIL TO K
                   PERFORM SIGNALER-SEQUENCE
           END-EVALUATE
           IF SANS-MOTIF
               MOVE AFFIL-IDENT TO POS-AFFIL
           ELSE
               MOVE D-AFFIL TO K
               PERFORM REJETER
           END-IF.

       CONTROLER-ZONES-AFFIL.
           IF AFFIL-DATE-NAISSANCE NOT NUMERIC
              AND AFFIL-VUE-NAISSANCE NOT NUMERIC
               MOVE "NUM" TO MOTIF
           ELSE
               EVALUATE AFFIL-CONTRAT
      *            N, I, O, A, E
                   WHEN X"D5" WHEN X"C9" WHEN X"D6" WHEN X"C1"
                   WHEN X"C5"
                       CONTINUE
                   WHEN OTHER
                       MOVE "COD" TO MOTIF
               END-EVALUATE
           END-IF.

       LIRE-CUMUL.
           READ F-CUMUL
               AT END MOVE HIGH-VALUES TO POS-CUMUL
               NOT AT END PERFORM CONTROLER-CUMUL
           END-READ
           IF ST-CUMUL NOT = "00" AND NOT = "10"
               MOVE "CUMUL" TO CODE-FICHIER
               MOVE ST-CUMUL TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

      * Un cumul errone garde sa place: le tenir pour absent (zero)
      * fausserait l'assiette, sa declaration est donc rejetee aussi.
       CONTROLER-CUMUL.
           ADD 1 TO NB-LUS (D-CUMUL)
           MOVE SPACES TO MOTIF
           EVALUATE TRUE
               WHEN CUMUL-IDENT IS NOT CHIFFRES-EBCDIC
                   MOVE "NUM" TO MOTIF
               WHEN CUMUL-IDENT < PREC-CUMUL
                   MOVE CUMUL-IDENT TO CLE-AFFICHEE
                   MOVE D-CUMUL TO K
                   PERFORM SIGNALER-SEQUENCE
               WHEN CUMUL-ANNEE NUMERIC
                    AND CUMUL-ANNEE NOT = ANNEE-TRAITEE
      *            l'annee est de la cle: celui-ci n'est pas cherche
                   MOVE CUMUL-IDENT TO PREC-CUMUL
                   ADD 1 TO NB-HORS-ANNEE
               WHEN CUMUL-IDENT = POS-CUMUL
                   MOVE "DBL" TO MOTIF
               WHEN OTHER
                   MOVE CUMUL-IDENT TO PREC-CUMUL POS-CUMUL
                   PERFORM CONTROLER-ZONES-CUMUL
           END-EVALUATE
           IF NOT SANS-MOTIF
               MOVE D-CUMUL TO K
               PERFORM REJETER
           END-IF.

       CONTROLER-ZONES-CUMUL.
           SET CUMUL-VALIDE TO TRUE
           IF CUMUL-ANNEE NOT NUMERIC
               SET CUMUL-INVALIDE TO TRUE
           END-IF
           IF CUMUL-PLAFONDS NOT NUMERIC
              AND CUMUL-VUE-PLAFONDS NOT NUMERIC
               SET CUMUL-INVALIDE TO TRUE
           END-IF
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 6
               COMPUTE J = I * 2
               IF CUMUL-REMUNERATION (I) NOT NUMERIC
                  AND CUMUL-VUE-MONTANT (J - 1) NOT NUMERIC
                   SET CUMUL-INVALIDE TO TRUE
               END-IF
               IF CUMUL-ASSIETTE (I) NOT NUMERIC
                  AND CUMUL-VUE-MONTANT (J) NOT NUMERIC
                   SET CUMUL-INVALIDE TO TRUE
               END-IF
           END-PERFORM
           IF CUMUL-INVALIDE
               MOVE "NUM" TO MOTIF
           END-IF.

      * Les restes sont lus aussi, pour les controler et les compter
       ACHEVER-LECTURES.
           PERFORM LIRE-EMPL  UNTIL POS-EMPL  = HIGH-VALUES
           PERFORM LIRE-AFFIL UNTIL POS-AFFIL = HIGH-VALUES
           PERFORM LIRE-CUMUL UNTIL POS-CUMUL = HIGH-VALUES.

      *================================================================
      * Une declaration
      *================================================================
       TRAITER-DECLARATION.
           PERFORM LIRE-EMPL  UNTIL POS-EMPL  >= DECSAL-IDENT-EMPL
           PERFORM LIRE-AFFIL UNTIL POS-AFFIL >= DECSAL-IDENT
           PERFORM LIRE-CUMUL UNTIL POS-CUMUL >= DECSAL-IDENT
           IF POS-CUMUL = DECSAL-IDENT
               SET CUMUL-TROUVE TO TRUE
           ELSE
               SET CUMUL-ABSENT TO TRUE
           END-IF
           MOVE SPACES TO MOTIF
           PERFORM CONTROLER-DECLARATION
           IF SANS-MOTIF
               PERFORM CALCULER-DECLARATION
           ELSE
               MOVE D-DECSAL TO K
               PERFORM REJETER
           END-IF
           PERFORM LIRE-DECSAL.

       CONTROLER-DECLARATION.
           EVALUATE TRUE
               WHEN DECSAL-PERIODE NOT = PERIODE-TRAITEE
                   MOVE "COD" TO MOTIF
               WHEN DECSAL-NB-ELEMENTS < 1
               WHEN DECSAL-NB-ELEMENTS > 5
               WHEN DECSAL-HEURES < ZERO
               WHEN DECSAL-HEURES-INACTIVES < ZERO
                   MOVE "NUM" TO MOTIF
               WHEN OTHER
                   PERFORM CONTROLER-ELEMENTS
           END-EVALUATE
           IF SANS-MOTIF
               EVALUATE TRUE
                   WHEN POS-EMPL NOT = DECSAL-IDENT-EMPL
                       MOVE "EMP" TO MOTIF
                   WHEN POS-AFFIL NOT = DECSAL-IDENT
                       MOVE "AFF" TO MOTIF
                   WHEN CUMUL-TROUVE AND CUMUL-INVALIDE
                       MOVE "NUM" TO MOTIF
               END-EVALUATE
           END-IF.

       CONTROLER-ELEMENTS.
           COMPUTE DECSAL-LONGUEUR-ATTENDUE =
                   59 + 8 * DECSAL-NB-ELEMENTS
           IF DECSAL-LONGUEUR NOT = DECSAL-LONGUEUR-ATTENDUE
               MOVE "NUM" TO MOTIF
           ELSE
               MOVE SPACES TO ELEMENTS-PRESENTS
               MOVE ZERO TO EL (1) EL (2) EL (3) EL (4) EL (5)
               PERFORM PRENDRE-ELEMENT VARYING I FROM 1 BY 1
                   UNTIL I > DECSAL-NB-ELEMENTS OR NOT SANS-MOTIF
           END-IF
      *    une somme qui ne tiendrait pas dans COTIS-ASSIETTE
           IF SANS-MOTIF
               COMPUTE PAIE (R-SM) =
                       EL (1) + EL (2) + EL (3) + EL (4) + EL (5)
               IF PAIE (R-SM) > 999999999.99
                   MOVE "NUM" TO MOTIF
               END-IF
           END-IF.

      * 1: 05 base, 2: 07 complements, 3: 08 heures supplementaires,
      * 4: 10 gratifications et avantages, 5: 11 chomage
       PRENDRE-ELEMENT.
           EVALUATE DECSAL-VUE-CODE (I)
               WHEN X"F0F5" MOVE 1 TO J
               WHEN X"F0F7" MOVE 2 TO J
               WHEN X"F0F8" MOVE 3 TO J
               WHEN X"F1F0" MOVE 4 TO J
               WHEN X"F1F1" MOVE 5 TO J
               WHEN OTHER   MOVE 0 TO J
                            MOVE "COD" TO MOTIF
           END-EVALUATE
           IF J > 0
               IF ELEMENT-PRESENT (J) NOT = SPACE
                   MOVE "COD" TO MOTIF
               ELSE
                   MOVE "O" TO ELEMENT-PRESENT (J)
                   PERFORM PRENDRE-MONTANT
               END-IF
           END-IF.

       PRENDRE-MONTANT.
           IF DECSAL-EL-MONTANT (I) NOT NUMERIC
              AND DECSAL-VUE-MONTANT (I) NOT NUMERIC
               MOVE "NUM" TO MOTIF
           ELSE
               MOVE DECSAL-EL-MONTANT (I) TO EL (J)
           END-IF.

      *================================================================
      * Le calcul
      *================================================================
       CALCULER-DECLARATION.
           IF NOT EMPL-PREPARE
               PERFORM PREPARER-EMPLOYEUR
           END-IF
           ADD 1 TO NB-CALCULEES
           PERFORM SOMMER-PAIES
           PERFORM CHERCHER-MINIMUM
           MOVE DECSAL-CLE   TO COTIS-CLE
           MOVE AFFIL-REGIME TO COTIS-REGIME
           IF AFFIL-CONTRAT = X"C5"
      *        etudiant en vacances: assurance accident seulement
               MOVE R-AC TO R
               PERFORM TRAITER-RISQUE
           ELSE
               PERFORM TRAITER-RISQUE VARYING R FROM 1 BY 1
                   UNTIL R > NB-RISQUES-EMPL
           END-IF.

      * Les taux propres a l'employeur, une fois par employeur
       PREPARER-EMPLOYEUR.
           SET EMPL-PREPARE TO TRUE
           COMPUTE TAUX-ACCIDENT = PARA-VALEUR (P-AC, 1)
                                 * EMPL-FACTEUR-ACCIDENT
           MOVE TAUX-ACCIDENT TO TX-POUR-CENT (R-AC)
           COMPUTE TX-PATRON (R-AC) = TAUX-ACCIDENT / 100
           EVALUATE EMPL-VUE-CLASSE
               WHEN X"F1" MOVE 1 TO CLASSE-MUTUALITE
               WHEN X"F2" MOVE 2 TO CLASSE-MUTUALITE
               WHEN X"F3" MOVE 3 TO CLASSE-MUTUALITE
               WHEN OTHER MOVE 4 TO CLASSE-MUTUALITE
           END-EVALUATE
           MOVE PARA-VALEUR (P-MU, CLASSE-MUTUALITE)
                                  TO TX-POUR-CENT (R-MU)
           COMPUTE TX-PATRON (R-MU) = TX-POUR-CENT (R-MU) / 100
           MOVE 7 TO NB-RISQUES-EMPL
           EVALUATE EMPL-SERVICE-SANTE
               WHEN X"E2E3D4"
                   MOVE PARA-VALEUR (P-STM, 1) TO TX-POUR-CENT (R-ST)
               WHEN X"E2E3C9"
                   MOVE PARA-VALEUR (P-STI, 1) TO TX-POUR-CENT (R-ST)
               WHEN OTHER
      *            sans service de sante: pas de ligne ST, la derniere
                   MOVE 6 TO NB-RISQUES-EMPL
           END-EVALUATE
           COMPUTE TX-PATRON (R-ST) = TX-POUR-CENT (R-ST) / 100.

      * Quels elements comptent pour quel risque
       SOMMER-PAIES.
           COMPUTE PAIE (R-AC) = EL (1) + EL (2) + EL (4)
           COMPUTE PAIE (R-EP) = EL (1) + EL (2) + EL (5)
           COMPUTE PAIE (R-PE) = PAIE (R-AC) + EL (5)
           COMPUTE PAIE (R-SM) = PAIE (R-PE) + EL (3)
           MOVE PAIE (R-SM) TO PAIE (R-DE)
           MOVE PAIE (R-EP) TO PAIE (R-MU)
           MOVE PAIE (R-AC) TO PAIE (R-ST).

       CHERCHER-MINIMUM.
           COMPUTE HEURES = DECSAL-HEURES + DECSAL-HEURES-INACTIVES
           IF HEURES > HEURES-DU-MOIS
               COMPUTE HEURES-COMPTEES = HEURES-DU-MOIS + 1
           ELSE
               COMPUTE HEURES-COMPTEES = HEURES + 1
           END-IF
           EVALUATE TRUE
               WHEN MINIMUM-SANS-AGE
               WHEN AFFIL-DATE-NAISSANCE <= NAISSANCE-18
                   MOVE 1 TO AGE-RANG
               WHEN AFFIL-DATE-NAISSANCE <= NAISSANCE-17
                   MOVE 2 TO AGE-RANG
               WHEN OTHER
                   MOVE 3 TO AGE-RANG
           END-EVALUATE
           MOVE TM-MINIMUM (AGE-RANG, HEURES-COMPTEES)
                                  TO MINIMUM-COTISABLE.

       TRAITER-RISQUE.
           IF R = R-DE
               PERFORM CALCULER-ASSIETTE-DEPENDANCE
           ELSE
               PERFORM CALCULER-ASSIETTE
           END-IF
           IF TX-SE-PARTAGE (R)
               PERFORM CALCULER-TOTAL-PARTAGE
           ELSE
               PERFORM CALCULER-PARTS
           END-IF
           PERFORM ECRIRE-COTIS.

       CALCULER-ASSIETTE.
           MOVE PAIE (R) TO PAIE-RETENUE
      *    l'apprenti (A) cotise sur son indemnite, sans minimum
           IF PAIE-RETENUE < MINIMUM-COTISABLE
              AND AFFIL-CONTRAT NOT = X"C1"
               MOVE MINIMUM-COTISABLE TO PAIE-RETENUE
           END-IF
           IF CUMUL-ABSENT OR PLAFOND-DU-MOIS
               MOVE PAIE-RETENUE TO ASSIETTE
               IF ASSIETTE > PLAFOND-MOIS
                   MOVE PLAFOND-MOIS TO ASSIETTE
               END-IF
           ELSE
               PERFORM CUMULER-ASSIETTE
           END-IF
           IF ASSIETTE < ZERO
               MOVE ZERO TO ASSIETTE
           END-IF.

      * Plafond applique a la somme des mois, moins ce qui a ete cotise
       CUMULER-ASSIETTE.
           MOVE RISQ-RANG-CUMUL (R) TO C
           COMPUTE ASSIETTE = CUMUL-REMUNERATION (C) + PAIE-RETENUE
           COMPUTE PLAFOND-CUMULE = CUMUL-PLAFONDS + PLAFOND-MOIS
           IF ASSIETTE > PLAFOND-CUMULE
               MOVE PLAFOND-CUMULE TO ASSIETTE
           END-IF
           SUBTRACT CUMUL-ASSIETTE (C) FROM ASSIETTE.

       CALCULER-ASSIETTE-DEPENDANCE.
           IF HEURES < 150
               SUBTRACT TA-ABATTEMENT (HEURES + 1) FROM PAIE (R)
                   GIVING ASSIETTE
           ELSE
               SUBTRACT ABATTEMENT FROM PAIE (R) GIVING ASSIETTE
           END-IF
           IF ASSIETTE < ZERO
               MOVE ZERO TO ASSIETTE
           END-IF.

      * Chaque part arrondie pour elle-meme (art. 428), ou tronquee
       CALCULER-PARTS.
           EVALUATE TRUE
               WHEN TX-SANS-ASSURE (R)
                   MOVE ZERO TO PART-ASSURE
               WHEN TRONQUER
                   COMPUTE PART-ASSURE = ASSIETTE * TX-ASSURE (R)
               WHEN OTHER
                   COMPUTE PART-ASSURE ROUNDED =
                           ASSIETTE * TX-ASSURE (R)
           END-EVALUATE
           EVALUATE TRUE
               WHEN TX-SANS-PATRON (R)
                   MOVE ZERO TO PART-PATRON
               WHEN TRONQUER
                   COMPUTE PART-PATRON = ASSIETTE * TX-PATRON (R)
               WHEN OTHER
                   COMPUTE PART-PATRON ROUNDED =
                           ASSIETTE * TX-PATRON (R)
           END-EVALUATE.

      * Habitude: le total d'abord, le centime impair a l'assure
       CALCULER-TOTAL-PARTAGE.
           IF TRONQUER
               COMPUTE PART-TOTALE = ASSIETTE * TX-TOTAL (R)
           ELSE
               COMPUTE PART-TOTALE ROUNDED = ASSIETTE * TX-TOTAL (R)
           END-IF
           COMPUTE PART-ASSURE = (PART-TOTALE + 0.01) / 2
           SUBTRACT PART-ASSURE FROM PART-TOTALE GIVING PART-PATRON.

      *================================================================
      * Les sorties
      *================================================================
       ECRIRE-COTIS.
           MOVE RISQ-CODE (R)    TO COTIS-RISQUE
           MOVE ASSIETTE         TO COTIS-ASSIETTE
           MOVE TX-POUR-CENT (R) TO COTIS-TAUX
           MOVE PART-ASSURE      TO COTIS-PART-ASSURE
           MOVE PART-PATRON      TO COTIS-PART-PATRONALE
           WRITE COTIS-LIGNE FROM COTIS-RECORD
           IF ST-COTIS NOT = "00"
               MOVE "COTIS" TO CODE-FICHIER
               MOVE ST-COTIS TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF
           ADD 1           TO TOT-NOMBRE (R)
           ADD ASSIETTE    TO TOT-ASSIETTE (R)
           ADD PART-ASSURE TO TOT-ASSURE (R)
           ADD PART-PATRON TO TOT-PATRON (R).

       ECRIRE-TOTAUX.
           PERFORM VARYING R FROM 1 BY 1 UNTIL R > 7
               ADD TOT-NOMBRE (R)   TO TOT-NOMBRE (8)
               ADD TOT-ASSIETTE (R) TO TOT-ASSIETTE (8)
               ADD TOT-ASSURE (R)   TO TOT-ASSURE (8)
               ADD TOT-PATRON (R)   TO TOT-PATRON (8)
           END-PERFORM
           PERFORM VARYING R FROM 1 BY 1 UNTIL R > 8
               IF R = 8
                   MOVE X"5C5C" TO TOTAL-RISQUE
               ELSE
                   MOVE RISQ-CODE (R) TO TOTAL-RISQUE
               END-IF
               MOVE TOT-NOMBRE (R)   TO TOTAL-NOMBRE
               MOVE TOT-ASSIETTE (R) TO TOTAL-ASSIETTE
               MOVE TOT-ASSURE (R)   TO TOTAL-PART-ASSURE
               MOVE TOT-PATRON (R)   TO TOTAL-PART-PATRONALE
               WRITE TOTAL-RECORD
               IF ST-TOTAUX NOT = "00"
                   MOVE "TOTAUX" TO CODE-FICHIER
                   MOVE ST-TOTAUX TO CODE-STATUT
                   PERFORM SIGNALER-ERREUR-FICHIER
               END-IF
           END-PERFORM
           MOVE TOT-NOMBRE (8) TO NB-LIGNES.

      * Rejet de l'enregistrement courant du fichier K pour MOTIF
       REJETER.
           ADD 1 TO NB-REJETS NB-REJETES (K)
           MOVE SPACES          TO REJET-RECORD
           MOVE FICHIER-NOM (K) TO REJET-DATASET
           MOVE MOTIF           TO REJET-MOTIF
           INSPECT REJET-RECORD
               CONVERTING CAPITALES-ASCII TO CAPITALES-EBCDIC
      *    le numero, binaire, apres la conversion du texte
           MOVE NB-LUS (K)      TO REJET-NUMERO
           WRITE REJET-RECORD
           IF ST-REJETS NOT = "00"
               MOVE "REJETS" TO CODE-FICHIER
               MOVE ST-REJETS TO CODE-STATUT
               PERFORM SIGNALER-ERREUR-FICHIER
           END-IF.

       FERMER-FICHIERS.
           CLOSE F-EMPL F-AFFIL F-CUMUL F-DECSAL
                 F-COTIS F-TOTAUX F-REJETS.

      * Cle descendante: plus rien de fiable, le traitement s'arrete
       SIGNALER-SEQUENCE.
           MOVE "SEQ" TO MOTIF
           PERFORM REJETER
           INSPECT CLE-AFFICHEE
               CONVERTING CAPITALES-EBCDIC TO CAPITALES-ASCII
           MOVE NB-LUS (K) TO NOMBRE-EDITE
           STRING FICHIER-NOM (K) "HORS SEQUENCE, ENREGISTREMENT"
               NOMBRE-EDITE " CLE " CLE-AFFICHEE
               DELIMITED BY SIZE INTO MESSAGE-ERREUR
           END-STRING
           MOVE 16 TO CODE-RETOUR
           PERFORM ABANDONNER.

       ABANDONNER.
           MOVE CODE-RETOUR TO CODE-EDITE
           DISPLAY "COTISAL *** " FUNCTION TRIM (MESSAGE-ERREUR)
           DISPLAY "COTISAL *** TRAITEMENT ARRETE, CODE RETOUR "
                   CODE-EDITE
      *    un fichier pas encore ouvert ne rend qu'un statut
           CLOSE F-PARAM F-BAREME
           PERFORM FERMER-FICHIERS
           MOVE CODE-RETOUR TO RETURN-CODE
           STOP RUN.

       IMPRIMER-PROTOCOLE.
           DISPLAY "COTISAL  COTISATIONS DU MOIS " MOIS-TRAITE
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > 9
               IF SW-HABITUDE (I) = "O"
                   DISPLAY "HABITUDE " NOM-HABITUDE (I)
               END-IF
           END-PERFORM
           PERFORM VARYING K FROM 1 BY 1 UNTIL K > 4
               MOVE NB-LUS (K)     TO NOMBRE-EDITE
               MOVE NB-REJETES (K) TO NOMBRE-EDITE-2
               DISPLAY FICHIER-NOM (K) " LUS" NOMBRE-EDITE
                       "  REJETES" NOMBRE-EDITE-2
           END-PERFORM
           IF NB-HORS-ANNEE > ZERO
               MOVE NB-HORS-ANNEE TO NOMBRE-EDITE
               DISPLAY "CUMUL    D'UNE AUTRE ANNEE" NOMBRE-EDITE
           END-IF
           MOVE NB-CALCULEES TO NOMBRE-EDITE
           DISPLAY "DECLARATIONS CALCULEES" NOMBRE-EDITE
           MOVE NB-LIGNES TO NOMBRE-EDITE
           DISPLAY "LIGNES ECRITES        " NOMBRE-EDITE
           DISPLAY "RISQUE     NOMBRE           ASSIETTE"
                   "        PART ASSURE     PART PATRONALE"
           PERFORM IMPRIMER-TOTAL VARYING R FROM 1 BY 1 UNTIL R > 8.

       IMPRIMER-TOTAL.
           MOVE TOT-NOMBRE (R)   TO NOMBRE-EDITE
           MOVE TOT-ASSIETTE (R) TO MONTANT-EDITE
           MOVE TOT-ASSURE (R)   TO MONTANT-EDITE-2
           MOVE TOT-PATRON (R)   TO MONTANT-EDITE-3
           IF R = 8
               DISPLAY "**    " NOMBRE-EDITE MONTANT-EDITE
                       MONTANT-EDITE-2 MONTANT-EDITE-3
           ELSE
               DISPLAY RISQ-LIBELLE (R) "    " NOMBRE-EDITE
                       MONTANT-EDITE MONTANT-EDITE-2 MONTANT-EDITE-3
           END-IF.
