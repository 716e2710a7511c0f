using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_DoesWhatItSays()
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna).AddCase(Centre.FirstEmployer, Centre.Insured(1));
        made.Records["AFFIL"][1][36] = 0x40;
        made.Save();
        (string folder, string workFolder) = (made.Folder, made.Work);
        Money paid = Money.Zero;
        List<QuarantinedRecord> refused = [];

        // example begins
        using LegacyMonth month = LegacyMonth.Open(folder, new YearMonth(2025, 5), workFolder, CancellationToken.None);
        foreach (SourceBatch<CaseRecord> batch in month.ReadCases(CancellationToken.None))
        {
            batch.Decode();
            foreach (CaseRecord one in batch.Items.AsSpan(0, batch.Count))
            {
                paid += one.Status == ReadStatus.Read ? one.Case.Declaration.Pay.BaseWage : Money.Zero;
            }

            refused.AddRange(batch.Quarantined); // dataset, record, offset, field, bytes and reason of each
            batch.Release();
        }

        bool nothingLost = month.InputAccounts().All(account => account.Balances);
        // example ends

        Assert.Equal(Money.FromEuros(4250.00m), paid);
        Assert.Equal(("AFFIL", 2L), (refused.Single().Dataset, refused.Single().RecordNumber));
        Assert.True(nothingLost);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("legacy-adapter/Adapter/README.md");
}
