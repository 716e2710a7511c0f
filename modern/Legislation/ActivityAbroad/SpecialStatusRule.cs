namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>The law of civil servants, seafarers and crews (Regulation (EC) 883/2004, art. 11), and of Rhine boatmen (art. 16).</summary>
public static class SpecialStatusRule
{
    /// <summary>Whose law applies by art. 11.</summary>
    /// <param name="status">Who it is.</param>
    /// <param name="attachment">The State of the flag or of the home base, ISO 3166-1 alpha-2; of no account for civil servants.</param>
    /// <param name="residence">The State of residence.</param>
    /// <param name="days">The days applied for.</param>
    public static LawDecision Decide(SpecialStatus status, string attachment, string residence, DaySpan days) => status switch
    {
        SpecialStatus.CivilServant => Of(States.Luxembourg, days, Reasons.CivilServant),
        SpecialStatus.Seafarer when attachment != States.Luxembourg && residence == States.Luxembourg => Of(States.Luxembourg, days, Reasons.PaidFromResidence(attachment)),
        SpecialStatus.Seafarer => Of(attachment, days, Reasons.Flag(attachment)),
        SpecialStatus.FlightCrew => Of(attachment, days, Reasons.HomeBase(attachment)),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "is no special status."),
    };

    /// <summary>Whose law applies to a Rhine boatman: that of the seat of the vessel's operator (agreement of 23 December 2010, art. 4).</summary>
    /// <param name="operatorSeat">The State of the operator's seat, ISO 3166-1 alpha-2.</param>
    /// <param name="days">The days applied for.</param>
    public static LawDecision DecideRhineBoatman(string operatorSeat, DaySpan days) => Of(operatorSeat, days, Reasons.RhineOperator(operatorSeat));

    private static LawDecision Of(string country, DaySpan days, DecisionReason reason) =>
        new(country == States.Luxembourg ? CompetentLaw.Luxembourg : CompetentLaw.OtherState, country, days.First, days.Last, reason);
}
