namespace BS2000Bridge.Salary.Keys;

/// <summary>One insured with one employer.</summary>
internal readonly record struct EmploymentKey(EmployerNumber Employer, InsuredNumber Insured)
{
    /// <summary>The key of the columns employer and insured, as the tables keep them.</summary>
    public static EmploymentKey FromTrusted(long employer, long insured) => new(EmployerNumber.FromTrusted(employer), InsuredNumber.FromTrusted(insured));
}
