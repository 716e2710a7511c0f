using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>A kind of post.</summary>
/// <param name="Name">What it is called, and what a witness is for.</param>
/// <param name="Occupation">The kind of occupation.</param>
/// <param name="Turnover">How often it changes hands.</param>
/// <param name="Ages">The age in whole years on 1 January of the year of entry, youngest and oldest.</param>
/// <param name="Hours">Hours of a full month, least and most; 173 is full-time.</param>
/// <param name="Wage">The full-time wage in thousandths of the minimum wage, or of the monthly ceiling.</param>
internal sealed record JobProfile(
    string Name, Occupation Occupation, Turnover Turnover, (int From, int To) Ages, (int From, int To) Hours, Quantiles Wage)
{
    /// <summary>Whether <see cref="Wage"/> is measured by the monthly ceiling instead of the minimum wage.</summary>
    public bool OfCeiling { get; init; }

    /// <summary>What else is paid.</summary>
    public PayPattern Pattern { get; init; } = PayPattern.BaseOnly;

    /// <summary>Whether the holder has another such post with another employer.</summary>
    public bool SecondJob { get; init; }

    /// <summary>Whether the birthday is in December, so that the age stays for the whole year.</summary>
    public bool KeepsAge { get; init; }
}
