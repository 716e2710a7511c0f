using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Causes;

public sealed class LineDifferenceTests
{
    private static readonly Gen<ContributionLine> Lines = Gen.Select(Gen.Int[0, 500_000], Gen.Int[0, 90_000], Gen.Int[0, 90_000])
        .Select((@base, insured, employer) => new ContributionLine(Branch.Pension, new Money(@base), Rate.FromPercent(8m), new Money(insured), new Money(employer)));

    [Fact]
    public void Cents_SidesExchanged_IsTheSameWithTheOtherSign() => Gen.Select(Lines, Lines).Sample(
        (one, other) => Assert.Equal(LineDifference.Cents(in one, in other), -LineDifference.Cents(in other, in one)), iter: 1_000);

    [Fact]
    public void Of_SharesMovedBetweenInsuredAndEmployer_IsNoAmountButARecord()
    {
        ContributionLine legacy = Line(Branch.Pension, 320_01, 319_99), modern = Line(Branch.Pension, 320_00, 320_00);

        DeclarationDifference difference = Difference(0, (legacy, modern));

        Assert.Equal((1, 0L, 0L), (difference.Records, difference.AmountCents, difference.GrossCents));
    }

    [Fact]
    public void Of_LinesAboveAndBelow_NetsTheAmountAndAddsTheGross()
    {
        DeclarationDifference difference = Difference(
            0, (Line(Branch.Pension, 330_00, 320_00), Line(Branch.Pension, 320_00, 320_00)), (Line(Branch.Dependency, 40_00, 0), Line(Branch.Dependency, 43_00, 0)));

        Assert.Equal((2, 7_00L, 13_00L), (difference.Records, difference.AmountCents, difference.GrossCents));
        Assert.Equal((2L, 370_00L, 320_00L), (difference.Legacy.Records, difference.Legacy.InsuredCents, difference.Legacy.EmployerCents));
        Assert.Equal((2L, 363_00L, 320_00L), (difference.Modern.Records, difference.Modern.InsuredCents, difference.Modern.EmployerCents));
    }

    [Fact]
    public void Of_LinesThatAreNotMarked_AreLeftOut() =>
        Assert.Equal(default, Difference(1 << (int)Branch.Pension, (Line(Branch.Pension, 330_00, 320_00), Line(Branch.Pension, 320_00, 320_00))));

    private static ContributionLine Line(Branch branch, long insured, long employer) =>
        new(branch, new Money(4_000_00), Rate.FromPercent(8m), new Money(insured), new Money(employer));

    private static DeclarationDifference Difference(int unmarked, params (ContributionLine Legacy, ContributionLine Modern)[] lines)
    {
        UnequalPair pair = default;
        ContributionLines modern = default;
        foreach ((ContributionLine legacy, ContributionLine other) in lines)
        {
            pair.Legacy.TryAdd(in legacy);
            modern.TryAdd(in other);
            pair.Different |= (byte)((1 << (int)legacy.Branch) & ~unmarked);
        }

        return LineDifference.Of(in pair, in modern);
    }
}
