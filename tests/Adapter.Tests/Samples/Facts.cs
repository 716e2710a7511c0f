using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Tests.Samples;

/// <summary>All that a record says, in a line: to compare records by, and to read when they differ.</summary>
internal static class Facts
{
    public static string Of(CaseRecord one)
    {
        YearToDate year = one.Case.YearToDate;
        IEnumerable<string> branches = Branches.All.Select(branch => $"{year.Pay[(int)branch]}/{year.Charged[(int)branch]}");
        return $"{one.Key} {one.Status} {one.Case.Declaration} {one.Case.Affiliation} {one.Case.Employer} {year.Ceilings} {string.Join(' ', branches)}";
    }

    public static string Of(ContributionRecord group) =>
        $"{group.Key} {group.Status} {group.Scheme} {string.Join(' ', Branches.All.Where(branch => group.Lines.Has(branch)).Select(branch => group.Lines[branch]))}";
}
