namespace BS2000Bridge.Legislation.Incomes;

/// <summary>Activities that are dispensed from insurance while they yield little.</summary>
public enum DispensableActivity : byte
{
    /// <summary>An activity on own account other than farming, as the main or a side one: a third of the minimum wages (art. 5 al. 2, 88 al. 2, 180 al. 2 CSS).</summary>
    OwnAccount,

    /// <summary>A side activity in culture or sport for an association without gain: two thirds, on request (art. 4 al. 4, 179 al. 2 CSS).</summary>
    CultureOrSport,
}
