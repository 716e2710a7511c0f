using BS2000Bridge.Values;
using Example.Records;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_DoesWhatItSays()
    {
        ReadOnlySpan<byte> w = [0xE6];

        // example begins
        byte[] record = new byte[PayRecordView.MaxLength];
        PayRecordWriter writer = new(record);
        writer.SetCount(2); // a counter before what it counts
        writer.SetKind(w);
        writer.SetMonth(new YearMonth(2025, 5));
        writer.SetAmount(1, new Money(-1234)); // subscripts count from 0

        PayRecordView view = new(record);
        bool reads = view.TryGetAmount(1, out Money amount) & view.TryGetMonth(out YearMonth month);
        bool isWage = view.IsWage;
        bool allNumbersRead = view.TryValidate(out int firstBadItem); // nobody has set PAY-PAID-ON
        // example ends

        Assert.True(reads);
        Assert.Equal((new Money(-1234), new YearMonth(2025, 5)), (amount, month));
        Assert.True(isWage);
        Assert.False(allNumbersRead);
        Assert.Equal("PAY-PAID-ON", Copybook.Parse(File.ReadAllText(Place("PAY.cpy")), "PAY.cpy").Record.Items[firstBadItem].Name);
        Assert.False(view.TryGetPaidOn(out NodaTime.LocalDate _));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        string[] run = Between(File.ReadAllLines(Place("ReadmeTests.cs")), "// example begins", "// example ends");
        string[] readme = File.ReadAllLines(Place("README.md"));

        Assert.NotEmpty(run);
        Assert.Equal(run, Between(readme, "```csharp", "```"));
        Assert.Equal(File.ReadAllLines(Place("PAY.cpy")).Select(line => line.Trim()), Between(readme, "```cobol", "```"));
        Assert.Equal(File.ReadAllLines(Place("PAY.cpy.map")).Select(line => line.Trim()), Between(readme, "```text", "```"));
    }

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Readme", file);

    private static string[] Between(string[] lines, string first, string last) =>
        [.. lines.Select(line => line.Trim()).SkipWhile(line => line != first).Skip(1).TakeWhile(line => line != last)];
}
