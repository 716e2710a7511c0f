using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Years;

/// <summary>What holds of every year, whatever its months.</summary>
public class YearPropertyTests
{
    private static readonly int RunSeed = Seed.GivenOr(7751);

    private const int Years = 400;

    private static readonly CalculatorsByMonth Calculators = new(Law.Library);

    [Fact]
    public void Compute_RandomYears_FromTheMiddleAsFromTheStart() => Each((months, where) =>
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
            Assert.True(whole[i].Lines.SameAs(in parts[i].Lines), $"{where}, month {i}");
            Assert.True(Same(in whole[i].Before, in parts[i].Before), $"{where}, year before month {i}");
        }

        Assert.True(Same(in end, in later), where);
    });

    [Fact]
    public void Compute_RandomYears_NeverNegativeAndNeverAboveTheCeilings() => Each((months, where) =>
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
                Assert.True(line.Base >= Money.Zero && line.Insured >= Money.Zero && line.Employer >= Money.Zero, $"{where}, {branch}");
                charged += line.Base;
            }

            Assert.True(!branch.HasCeiling() || charged <= end.Ceilings, $"{where}, {branch}: {charged} charged of {end.Ceilings}");
        }
    });

    /// <summary>The year's base is the smaller of the year's pay and its ceiling, in whatever months it was paid.</summary>
    [Fact]
    public void Compute_SamePayInAnotherOrder_SamePensionBaseOverAWholeYear()
    {
        Random random = new(RunSeed);
        for (int i = 0; i < Years; i++)
        {
            decimal[] pay = [.. Enumerable.Range(0, 12).Select(_ => random.Next(300_000, 3_000_000) / 100m)];
            decimal[] shuffled = [.. pay];
            random.Shuffle(shuffled);

            Assert.Equal((RunSeed, i, PensionBase(pay)), (RunSeed, i, PensionBase(shuffled)));
        }
    }

    private static Money PensionBase(decimal[] pay)
    {
        WageCase[] months = [.. pay.Select((amount, month) => new Wage($"2024-{month + 1:00}") { Base = amount }.ToCase())];
        var found = new ComputedMonth[12];
        YearToDate opening = default;
        return YearComputation.Compute(Calculators, in opening, months, found).Charged[(int)Branch.Pension];
    }

    private static void Each(Action<WageCase[], string> check)
    {
        Random random = new(RunSeed);
        for (int i = 0; i < Years; i++)
        {
            int year = random.Next(2017, 2027);
            var months = new List<WageCase>();
            for (int month = random.Next(1, 13); month <= 12; month += random.Next(6) == 0 ? 0 : 1)
            {
                months.Add(RandomWages.Next(random, $"{year}-{month:00}"));
            }

            check([.. months], $"seed {RunSeed}, year {i} ({year})");
        }
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
