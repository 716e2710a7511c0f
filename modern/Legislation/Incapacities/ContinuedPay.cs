using NodaTime;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>Who bears the pay of somebody who cannot work, on one day (art. L.121-6 Code du travail, art. 12 CSS).</summary>
/// <param name="On">The day.</param>
/// <param name="DaysInReferencePeriod">Days of sickness or accident that count, within the reference period that ends on that day.</param>
/// <param name="ConservedUntil">
/// The end of the month in which the 77th day falls: the last day of the legal conservation of pay; null while the limit is not
/// reached, or no longer.
/// </param>
/// <param name="FundPaysSicknessSince">The day since which the health fund pays sickness from the first day (state of crisis of 2020); null at other times.</param>
public readonly record struct ContinuedPay(LocalDate On, int DaysInReferencePeriod, LocalDate? ConservedUntil, LocalDate? FundPaysSicknessSince)
{
    /// <summary>Whether the legal conservation of pay holds on that day: leave for family reasons and accompaniment are borne by the employer.</summary>
    public bool IsConserved => ConservedUntil is not { } last || On <= last;

    /// <summary>Whether the employer pays somebody sick on that day; else the health fund does.</summary>
    public bool EmployerPaysSickness => IsConserved && FundPaysSicknessSince is null;

    /// <summary>The last day that the employer pays somebody sick; null while no such day is known.</summary>
    public LocalDate? EmployerPaysUntil => FundPaysSicknessSince is { } since && IsConserved ? since.PlusDays(-1) : ConservedUntil;
}
