namespace BS2000Bridge.Values;

/// <summary>What somebody chose to be insured for.</summary>
public enum VoluntaryInsurance : byte
{
    /// <summary>None, or not somebody insured by choice.</summary>
    None,

    /// <summary>Health care, and with it dependency (art. 2 CSS).</summary>
    Health,

    /// <summary>Pension, continued or complementary (art. 173 CSS).</summary>
    PensionContinued,

    /// <summary>Pension, optional (art. 174 CSS).</summary>
    PensionOptional,
}
