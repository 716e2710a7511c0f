namespace BS2000Bridge.Values;

/// <summary>What an employer declares of one insured's pay for one month (déclaration de salaire).</summary>
/// <param name="Employer">The employer.</param>
/// <param name="Insured">The insured.</param>
/// <param name="Period">The month.</param>
/// <param name="FirstDay">The first day of the month that it covers, 1 to 31.</param>
/// <param name="LastDay">The last day of the month that it covers, 1 to 31.</param>
/// <param name="HoursWorked">Hours worked, whole (DECSAL 6).</param>
/// <param name="HoursInactive">Hours of weather or short-time unemployment, whole (DECSAL 12).</param>
/// <param name="Pay">The pay by element.</param>
public readonly record struct WageDeclaration(
    EmployerNumber Employer,
    InsuredNumber Insured,
    YearMonth Period,
    byte FirstDay,
    byte LastDay,
    short HoursWorked,
    short HoursInactive,
    Pay Pay)
{
    /// <summary>The most hours, worked and inactive together, that a month may be said to have: twelve on each of 31 days (SALRET 11).</summary>
    public const int MaxHours = 372;

    /// <summary>Hours worked and inactive hours together: what minimum and abatement are measured by.</summary>
    public int Hours => HoursWorked + HoursInactive;
}
