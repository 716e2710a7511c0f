using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests.Years;

/// <summary>What holds of every year, whatever its months.</summary>
public class YearPropertyTests
{
    private const int Iterations = 1_000;

    private static readonly CalculatorsByMonth Calculators = new(Law.Library);

    [Fact]
    public void Compute_RandomYears_FromTheMiddleAsFromTheStart() => WageGen.Years.Sample(
        months =>
        {
            ComputedMonth[] whole = new ComputedMonth[months.Length], parts = new ComputedMonth[months.Length];
            YearToDate opening = default;
            YearToDate end = YearComputation.Compute(Calculators, in opening, months, whole);

            int cut = months.Length / 2;
            while (cut > 0 && months[cut].Declaration.Period == months[cut - 1].Declaration.Period)
            {
                cut--;
            }

            YearToDate middle = YearComputation.Compute(Calculators, in opening, months.AsSpan(0, cut), parts);
            YearToDate later = YearComputation.Compute(Calculators, in middle, months.AsSpan(cut), parts.AsSpan(cut));

            for (int i = 0; i < months.Length; i++)
            {
                Assert.True(whole[i].Lines.SameAs(in parts[i].Lines), $"month {i}");
                Assert.True(Same(in whole[i].Before, in parts[i].Before), $"year before month {i}");
            }

            Assert.True(Same(in end, in later), "the year's end");
        },
        iter: Iterations);

    [Fact]
    public void Compute_RandomYears_NeverNegativeAndNeverAboveTheCeilings() => WageGen.Years.Sample(
        months =>
        {
            var found = new ComputedMonth[months.Length];
            YearToDate opening = default;
            YearToDate end = YearComputation.Compute(Calculators, in opening, months, found);
            foreach (Branch branch in Branches.All)
            {
                Money charged = Money.Zero;
                foreach (ComputedMonth month in found.Where(month => month.Lines.Has(branch)))
                {
                    ContributionLine line = month.Lines[branch];
                    Assert.True(line.Base >= Money.Zero && line.Insured >= Money.Zero && line.Employer >= Money.Zero, branch.Name());
                    charged += line.Base;
                }

                Assert.True(!branch.HasCeiling() || charged <= end.Ceilings, $"{branch}: {charged} charged of {end.Ceilings}");
            }
        },
        iter: Iterations);

    /// <summary>The year's base is the smaller of the year's pay and its ceiling, in whatever months it was paid.</summary>
    [Fact]
    public void Compute_SamePayInAnotherOrder_SamePensionBaseOverAWholeYear() =>
        Gen.Int[300_000, 3_000_000].Array[12].SelectMany(pay => Gen.Shuffle(pay).Select(shuffled => (pay, shuffled))).Sample(
            one => PensionBase(one.pay) == PensionBase(one.shuffled), iter: Iterations);

    private static Money PensionBase(int[] cents)
    {
        WageCase[] months = [.. cents.Select((amount, month) => new Wage($"2024-{month + 1:00}") { Base = amount / 100m }.ToCase())];
        var found = new ComputedMonth[12];
        YearToDate opening = default;
        return YearComputation.Compute(Calculators, in opening, months, found).Charged[(int)Branch.Pension];
    }

    private static bool Same(in YearToDate left, in YearToDate right)
    {
        bool same = left.Ceilings == right.Ceilings;
        foreach (Branch branch in Branches.All)
        {
            same &= left.Pay[(int)branch] == right.Pay[(int)branch] && left.Charged[(int)branch] == right.Charged[(int)branch];
        }

        return same;
    }
}
