using System.Text.Json;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>The machine-readable side of a report.</summary>
internal sealed class FailuresReport(string folder)
{
    private static readonly string[] Outcomes = ["equal", "equivalent", "different", "only", "duplicate", "quarantined", "outOfScope"];

    public JsonElement Summary { get; } = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "summary.json"))).RootElement;

    /// <summary>The lines of quarantine.jsonl.</summary>
    public IReadOnlyList<JsonElement> Quarantine { get; } =
        [.. File.ReadAllLines(Path.Combine(folder, "quarantine.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    public string Verdict => Summary.GetProperty("verdict").GetString()!;

    public IEnumerable<string> Notices => Summary.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()!);

    private JsonElement Slice => Summary.GetProperty("slices")[0];

    /// <summary>How many lines of a side had an outcome.</summary>
    public long this[string side, string outcome] => Slice.GetProperty(side).GetProperty(outcome).GetInt64();

    /// <summary>The ledgers of both sides and of every input add up, and every record in quarantine stands in quarantine.jsonl.</summary>
    public void AssertBooks()
    {
        foreach (string side in (string[])["legacy", "modern"])
        {
            Assert.Equal(this[side, "read"], Outcomes.Sum(outcome => this[side, outcome]));
        }

        Assert.Equal(["EMPL", "AFFIL", "DECSAL", "CUMUL"], Summary.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("dataset").GetString()));
        foreach (JsonElement input in Summary.GetProperty("inputs").EnumerateArray())
        {
            Assert.Equal(Number("read"), Number("used") + Number("unused") + Number("quarantined"));
            Assert.True(Number("used") >= 0, input.ToString());
            Assert.Equal(Number("quarantined"), Quarantine.LongCount(record => Text(record, "dataset") == input.GetProperty("dataset").GetString()));

            long Number(string name) => input.GetProperty(name).GetInt64();
        }

        Assert.Equal(Summary.GetProperty("quarantined").GetInt64(), Quarantine.Count);
        Assert.Equal(Summary.GetProperty("records").GetInt64(), this["legacy", "read"]);
    }

    /// <summary>The only record in quarantine, by dataset, number, offset and field.</summary>
    public JsonElement AssertQuarantined(string dataset, long number, long offset, string field, string hex, string reason)
    {
        JsonElement refused = Assert.Single(Quarantine);
        Assert.Equal((dataset, number, offset, hex), (Text(refused, "dataset"), refused.GetProperty("recordNumber").GetInt64(), refused.GetProperty("recordOffset").GetInt64(), Text(refused, "hex")));
        Assert.EndsWith(field, Text(refused, "field"), StringComparison.Ordinal);
        Assert.Contains(reason, Text(refused, "reason"), StringComparison.Ordinal);
        return refused;
    }

    /// <summary>A text of a record in quarantine.</summary>
    public static string Text(JsonElement record, string name) => record.GetProperty(name).GetString() ?? "";
}
