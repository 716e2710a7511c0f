using BS2000Bridge.Values;
using Example.Records;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    private const string Readme = "legacy-adapter/Copybooks.Generator/README.md";
    private const string Folder = "tests/Copybooks.Generator.Tests/Copybooks/";

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
        Assert.Equal("PAY-PAID-ON", Copybook.Parse(File.ReadAllText(Checkout.PathOf(Folder + "PAY.cpy")), "PAY.cpy").Record.Items[firstBadItem].Name);
        Assert.False(view.TryGetPaidOn(out NodaTime.LocalDate _));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns()
    {
        ReadmeExample.AssertIsTheOneThatRuns(Readme);
        Assert.Equal(LinesOf("PAY.cpy"), ReadmeExample.Block(Readme, "cobol").Select(line => line.Trim()));
        Assert.Equal(LinesOf("PAY.cpy.map"), ReadmeExample.Block(Readme, "text").Select(line => line.Trim()));
    }

    private static IEnumerable<string> LinesOf(string file) => File.ReadLines(Checkout.PathOf(Folder + file)).Select(line => line.Trim());
}
