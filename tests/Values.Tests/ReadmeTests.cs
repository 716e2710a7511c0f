namespace BS2000Bridge.Values.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_GivesWhatItSays()
    {
        // example begins
        bool valid = InsuredNumber.TryParse("1893120105732", out InsuredNumber number); // true; ...733 is refused
        Money wage = Money.FromEuros(4250.00m);
        Rate care = Rate.FromPercent(2.80m);
        // example ends

        Assert.Equal((true, 1_893_120_105_732, 425_000, 28_000), (valid, number.Value, wage.Cents, care.Millionths));
        Assert.False(InsuredNumber.TryParse("1893120105733", out _));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("protos/Values/README.md");
}
