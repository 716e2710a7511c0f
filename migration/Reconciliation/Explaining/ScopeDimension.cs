using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>A way of narrowing a run, from the widest to the narrowest, for hypotheses that hold only in a part of it: the mainframe may treat one scheme, or one employer, in its own way.</summary>
/// <param name="Name">The name in reports, such as <c>regime</c>.</param>
/// <param name="ValueOf">The value of a declaration in this dimension.</param>
/// <param name="Format">The value as people read it.</param>
internal sealed record ScopeDimension(string Name, Func<DeclarationKey, WageCase, long> ValueOf, Func<long, string> Format)
{
    /// <summary>All dimensions, widest first.</summary>
    public static IReadOnlyList<ScopeDimension> All { get; } =
    [
        new("regime", (_, one) => one.Affiliation.Scheme.Code, value => $"{value:00}"),
        new("occupation", (_, one) => (long)one.Affiliation.Occupation, value => ((Occupation)value).ToString()),
        new("mutuality-class", (_, one) => one.Employer.MutualityClass, value => $"{value}"),
        new("accident-factor", (_, one) => one.Employer.AccidentFactorHundredths, value => $"{value / 100}.{value % 100:00}"),
        new("occupational-health", (_, one) => (long)one.Employer.OccupationalHealth, value => ((OccupationalHealthService)value).ToString()),
        new("employer", (key, _) => key.Employer, value => $"{value:0000000000000}"),
    ];
}
