using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>Decoding good records allocates nothing, once a batch has been used.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Decode_OfGoodRecords_AllocatesNothing()
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        for (int i = 0; i < 500; i++)
        {
            long person = Centre.Insured(i);
            made.AddAffiliation(Centre.FirstEmployer, person);
            made.AddDeclaration(Centre.FirstEmployer, person, (5, 300_000), (8, 100), (11, 100));
            made.AddYear(Centre.FirstEmployer, person);
            made.AddLine(Centre.FirstEmployer, person, "PE");
            made.AddLine(Centre.FirstEmployer, person, "SM");
        }

        using LegacyMonth month = made.Open();
        using IEnumerator<SourceBatch<CaseRecord>> cases = month.ReadCases(CancellationToken.None).GetEnumerator();
        using IEnumerator<SourceBatch<ContributionRecord>> lines = month.ReadContributions(CancellationToken.None).GetEnumerator();
        Assert.True(cases.MoveNext() & lines.MoveNext());

        Assert.Equal((0L, 500), (AllocatedBy(cases.Current.Decode), cases.Current.Count));
        Assert.Equal((0L, 500), (AllocatedBy(lines.Current.Decode), lines.Current.Count));
        Assert.Empty(cases.Current.Quarantined);
    }

    private static long AllocatedBy(Action decode)
    {
        decode();
        return Allocations.Of(decode);
    }
}
