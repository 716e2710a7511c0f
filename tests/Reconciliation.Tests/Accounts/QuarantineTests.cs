using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Accounts;

/// <summary>What cannot be decoded: written out whole, and too much of it is no run.</summary>
public sealed class QuarantineTests
{
    [Fact]
    public void Execute_RecordsInQuarantine_AreAllInTheFileWithPlaceAndReason()
    {
        SampleMonth month = SampleMonth.Plain(100);
        foreach (DeclarationBuilder one in month.All.Take(60))
        {
            one.Inputs = [ReadStatus.Quarantined];
        }

        SampleRun run = SampleRun.Of(month);

        Assert.Equal(60, run.Files["quarantine.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(60, run.Report.QuarantineCount);
        Assert.Equal(50, run.Report.QuarantineShown.Count);
        Assert.Contains($$"""{"dataset":"DECSAL","recordNumber":60,""", run.Files["quarantine.jsonl"], StringComparison.Ordinal);
        Assert.Contains($"\"key\":\"{month[0].Key}\"", run.Files["quarantine.jsonl"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Execute_MoreUndecodableThanAllowed_IsNoRun(int undecodable, bool refused)
    {
        SampleMonth month = SampleMonth.Plain(200);
        foreach (DeclarationBuilder one in month.All.Take(undecodable))
        {
            one.Inputs = [ReadStatus.Quarantined];
        }

        Exception? fault = Record.Exception(() => SampleRun.Of(month, maxQuarantine: 1m));

        Assert.Equal(refused, fault is TooMuchQuarantineException { Dataset: "DECSAL" });
        Assert.Equal(refused, fault is not null && fault.Message.Contains("DECSAL: 3 of 200 records cannot be decoded, more than the 1 % that --max-quarantine allows. First: ", StringComparison.Ordinal));
    }
}
