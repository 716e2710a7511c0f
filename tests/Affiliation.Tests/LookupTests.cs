using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>What activity abroad sees of the affiliations.</summary>
public sealed class LookupTests
{
    [Fact]
    public async Task Find_ByDays_GivesWhatCountsAndHasOneOfThem()
    {
        await using Centre centre = await Centre.OpenAsync();
        string first = (await centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 2)))).Affiliation.Name;
        await centre.SubmitAsync(Made.Exit(first, Made.Day(2026, 3, 5)));
        await centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 10)).With(entry => entry.Affiliation.Occupation = Contracts.Affiliation.V1.Occupation.CivilServant));
        await centre.SubmitAsync(Made.Cancellation((await centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 3)))).Affiliation.Name));

        Assert.Equal(
            [
                new KnownAffiliation(new DaySpan(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 5)), IsEmployee: true, "FR"),
                new KnownAffiliation(new DaySpan(new LocalDate(2026, 3, 10), null), IsEmployee: false, "FR"),
            ],
            await FindAsync(centre, new DaySpan(new LocalDate(2026, 3, 5), null)));
        Assert.Empty(await FindAsync(centre, new DaySpan(new LocalDate(2026, 3, 6), new LocalDate(2026, 3, 9))));
    }

    private static async Task<IReadOnlyList<KnownAffiliation>> FindAsync(Centre centre, DaySpan days)
    {
        Assert.True(EmployerNumber.TryParse(Made.Employer, out EmployerNumber employer) & InsuredNumber.TryParse(Made.Insured, out InsuredNumber insured));
        await using ReadTransaction transaction = await centre.Database.ReadAsync();
        return await new AffiliationLookup().FindAsync(transaction, employer, insured, days, CancellationToken.None);
    }
}
