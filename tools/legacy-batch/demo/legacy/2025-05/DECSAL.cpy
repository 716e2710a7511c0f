      *----------------------------------------------------------------
      * DECSAL  DECLARATIONS DE SALAIRE (wages)   SAM, RECFORM=V
      *         Ordre: DECSAL-EMPLOYEUR, DECSAL-ASSURE, DECSAL-PERIODE.
      *         DECSAL-EL-CODE est le numero du champ de la declaration
      *         SECUline: 05 salaire de base, 07 complements, 08 heures
      *         supplementaires, 10 gratifications et avantages, 11
      *         chomage intemperies ou partiel; chacun au plus une fois.
      *----------------------------------------------------------------
       01  DECSAL-RECORD.
           05  DECSAL-CLE.
               10  DECSAL-EMPLOYEUR      PIC 9(13).
               10  DECSAL-ASSURE         PIC 9(13).
               10  DECSAL-PERIODE        PIC 9(6) COMP-3.
           05  DECSAL-JOUR-DEBUT         PIC 9(2).
           05  DECSAL-JOUR-FIN           PIC 9(2).
           05  DECSAL-HEURES             PIC S9(4) COMP.
           05  DECSAL-HEURES-INACTIVES   PIC S9(4) COMP.
           05  DECSAL-HEURES-SUPPL       PIC S9(3)V99 COMP-3.
           05  DECSAL-DATE-RECEPTION     PIC S9(7) COMP-3.
           05  DECSAL-REFERENCE          PIC X(12).
           05  DECSAL-NB-ELEMENTS        PIC S9(4) COMP.
           05  DECSAL-ELEMENT OCCURS 1 TO 5 TIMES
                              DEPENDING ON DECSAL-NB-ELEMENTS.
               10  DECSAL-EL-CODE        PIC 9(2).
               10  DECSAL-EL-MONTANT     PIC S9(9)V99 COMP-3.
