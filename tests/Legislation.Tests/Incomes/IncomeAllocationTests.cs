using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

public class IncomeAllocationTests
{
    [Fact]
    public void Compute_EveryPopulation_AllocatesNothing()
    {
        IncomeCase[] cases =
        [
            new Income { MutualityClass = 2 }.ToCase(),
            new Income { Occupation = Occupation.AssistingSpouse, Amount = 20000m }.ToCase(),
            new Income { Occupation = Occupation.Farmer, SideActivity = true }.ToCase(),
            Income.Of(Occupation.Pensioner, "2026-06", 800m).ToCase(),
            Income.Of(Occupation.Student, "2026-06", 0m).ToCase(),
            (Income.Of(Occupation.Voluntary, "2026-06", 0m) with { Voluntary = VoluntaryInsurance.Health }).ToCase(),
            (Income.Of(Occupation.Voluntary, "2026-06", 0m) with { Voluntary = VoluntaryInsurance.PensionOptional }).ToCase(),
            Income.Of(Occupation.Revis, "2026-06", 1500m).ToCase(),
        ];
        var lines = new ContributionLines[1];
        long sum = ComputeAll(cases, lines);

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += ComputeAll(cases, lines);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    private static long ComputeAll(IncomeCase[] cases, ContributionLines[] lines)
    {
        long sum = 0;
        for (int i = 0; i < 800; i++)
        {
            YearToDate year = IncomeYear.Compute(IncomeLaw.Calculators, default, cases.AsSpan(i % cases.Length, 1), lines);
            sum += year.Ceilings.Cents + lines[0].Count;
        }

        return sum;
    }
}
