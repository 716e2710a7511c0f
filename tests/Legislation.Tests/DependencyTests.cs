using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The base of dependency insurance (art. 375 to 377 CSS). May 2025: the abatement is 675.93.</summary>
public class DependencyTests
{
    /// <summary>Hours, base of a pay of 2000.00.</summary>
    public static TheoryData<int, decimal> Hours => new()
    {
        { 173, 1324.07m },
        { 200, 1324.07m },
        { 150, 1324.07m }, // whole from 150 hours
        { 149, 1417.84m }, // 675.93 x 149/173 = 582.1594
        { 100, 1609.29m }, // 675.93 x 100/173 = 390.7110
        { 0, 2000m },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    public void Compute_Hours_AbatementIsProratedBelow150(int hours, decimal expected) =>
        Assert.Equal(expected, new Wage { Base = 2000m, Hours = hours }.BaseOf(Branch.Dependency));

    [Fact]
    public void Compute_InactiveHours_CountForTheAbatement() =>
        Assert.Equal(1324.07m, new Wage { Base = 2000m, Hours = 100, InactiveHours = 50 }.BaseOf(Branch.Dependency));

    [Fact]
    public void Compute_PayBelowTheAbatement_BaseIsZeroAndTheLineStands()
    {
        ContributionLine line = new Wage { Base = 675.92m }.Of(Branch.Dependency);

        Assert.Equal((Money.Zero, Money.Zero, Money.Zero), (line.Base, line.Insured, line.Employer));
    }
}
