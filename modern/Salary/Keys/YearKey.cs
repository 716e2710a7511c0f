namespace BS2000Bridge.Salary.Keys;

/// <summary>A calendar year of one insured with one employer or payer: what the yearly ceiling is applied to, and so what is computed at once.</summary>
/// <param name="Employer">The employer, or who pays the contributions on an income.</param>
/// <param name="Insured">The insured.</param>
/// <param name="Year">The year.</param>
internal readonly record struct YearKey(EmployerNumber Employer, InsuredNumber Insured, int Year)
{
    /// <summary>The key of three columns employer, insured and year, as the tables keep them.</summary>
    public static YearKey FromTrusted(long employer, long insured, int year) => new(EmployerNumber.FromTrusted(employer), InsuredNumber.FromTrusted(insured), year);
}
