using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Tests.Samples;

/// <summary>A month's cases as the adapter has read them, and the books that it kept.</summary>
internal sealed record ReadMonth(
    IReadOnlyList<CaseRecord> Cases, IReadOnlyList<QuarantinedRecord> Quarantined, IReadOnlyDictionary<string, DatasetAccount> Accounts)
{
    /// <summary>The only case.</summary>
    public CaseRecord Case => Cases.Single();

    /// <summary>The only record in quarantine.</summary>
    public QuarantinedRecord Refused => Quarantined.Single();

    /// <summary>Writes the month, opens it and reads all cases.</summary>
    public static ReadMonth Of(SampleMonth made)
    {
        using LegacyMonth month = made.Open();
        return Of(month);
    }

    /// <summary>Reads all cases.</summary>
    public static ReadMonth Of(LegacyMonth month)
    {
        var cases = new List<CaseRecord>();
        var quarantined = new List<QuarantinedRecord>();
        foreach (SourceBatch<CaseRecord> batch in month.ReadCases(CancellationToken.None))
        {
            batch.Decode();
            cases.AddRange(batch.Items[..batch.Count]);
            quarantined.AddRange(batch.Quarantined);
            batch.Release();
        }

        return new ReadMonth(cases, quarantined, month.InputAccounts().ToDictionary(account => account.Dataset));
    }

    /// <summary>Writes the month, opens it and reads all contribution lines.</summary>
    public static (IReadOnlyList<ContributionRecord> Groups, IReadOnlyList<QuarantinedRecord> Quarantined) LinesOf(SampleMonth made)
    {
        var groups = new List<ContributionRecord>();
        var quarantined = new List<QuarantinedRecord>();
        using LegacyMonth month = made.Open();
        foreach (SourceBatch<ContributionRecord> batch in month.ReadContributions(CancellationToken.None))
        {
            batch.Decode();
            groups.AddRange(batch.Items[..batch.Count]);
            quarantined.AddRange(batch.Quarantined);
            batch.Release();
        }

        return (groups, quarantined);
    }
}
