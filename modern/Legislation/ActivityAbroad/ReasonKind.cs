namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>The rules that decide which State's law applies.</summary>
public enum ReasonKind : byte
{
    /// <summary>The insured lives in Luxembourg and works for an employer there (art. 13(1)).</summary>
    LivesInLuxembourg,

    /// <summary>The State of residence is not bound by the coordination of social security.</summary>
    NotCoordinated,

    /// <summary>No substantial part of the work is in the State of residence, and none in a third one (art. 13(1)(b)).</summary>
    BelowSubstantial,

    /// <summary>No substantial part is in the State of residence, but there is work beyond it and Luxembourg, or not as an employee alone.</summary>
    FurtherActivity,

    /// <summary>The framework agreement on telework keeps Luxembourg's law (art. 16).</summary>
    Framework,

    /// <summary>A substantial part is in the State of residence, and the insured is no employee: the framework agreement does not apply.</summary>
    SubstantialNotEmployee,

    /// <summary>A substantial part is in the State of residence, part of it not telework.</summary>
    SubstantialNotTeleworkAlone,

    /// <summary>A substantial part is in the State of residence, and there is another habitual activity.</summary>
    SubstantialOtherActivity,

    /// <summary>Telework is half of the work or more.</summary>
    SubstantialHalfOrMore,

    /// <summary>A substantial part is in the State of residence, which has not signed the framework agreement for these days.</summary>
    SubstantialNotSignatory,

    /// <summary>A substantial part is in the State of residence, and the framework agreement is not in force on these days.</summary>
    SubstantialNotInForce,

    /// <summary>A substantial part is in the State of residence, and the request comes too late for these days.</summary>
    SubstantialTooLate,

    /// <summary>Posted to a State of the coordination (art. 12).</summary>
    Posting,

    /// <summary>Posted to a State of the coordination for longer than art. 12 allows.</summary>
    PostingTooLong,

    /// <summary>Posted to a third State under an agreement with it.</summary>
    PostingUnderAgreement,

    /// <summary>Posted to a third State for longer than the agreement with it allows.</summary>
    AgreementTooLong,

    /// <summary>Posted to a third State without an agreement, by the board's line of conduct.</summary>
    PostingWithoutAgreement,

    /// <summary>A posting without an agreement is to go on: the board decides.</summary>
    BoardDecides,

    /// <summary>A posting without an agreement has reached the years after which insurance cannot go on.</summary>
    PostingEnds,

    /// <summary>A civil servant (art. 11(3)(b)).</summary>
    CivilServant,

    /// <summary>A seafarer, by the flag (art. 11(4)).</summary>
    Flag,

    /// <summary>A seafarer who lives where the employer pays from (art. 11(4)).</summary>
    PaidFromResidence,

    /// <summary>A crew, by the home base (art. 11(5)).</summary>
    HomeBase,

    /// <summary>A Rhine boatman, by the seat of the vessel's operator (art. 16).</summary>
    RhineOperator,
}
