using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

public class AllocationTests
{
    [Fact]
    public void Compute_EverySetOfHabits_AllocatesNothing()
    {
        ContributionCalculator calculator = Law.Of("2025-05");
        WageCase[] cases =
        [
            new Wage().ToCase(),
            new Wage { Base = 20000m }.ToCase(),
            new Wage { Base = 100m, Hours = 20, Born = "2009-01-01", OccupationalHealth = OccupationalHealthService.None }.ToCase(),
            new Wage { Occupation = Occupation.Apprentice }.ToCase(),
            new Wage { Occupation = Occupation.HolidayStudent }.ToCase(),
            new Wage { Occupation = Occupation.Household, Base = 1999.99m }.ToCase(),
            PublicSector(10),
            PublicSector(13),
        ];
        ComputeAll(calculator, cases);

        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = ComputeAll(calculator, cases);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(sum > 0);
    }

    private static WageCase PublicSector(byte scheme)
    {
        WageCase servant = new Wage { Occupation = Occupation.CivilServant }.ToCase();
        servant.Affiliation = servant.Affiliation with { Scheme = new Scheme(scheme) };
        return servant;
    }

    private static long ComputeAll(ContributionCalculator calculator, WageCase[] cases)
    {
        ContributionLines lines = default;
        long sum = 0;
        for (int set = 0; set < 512; set++)
        {
            for (int i = 0; i < cases.Length; i++)
            {
                calculator.Compute(in cases[i], (Hypothesis)set, ref lines);
                sum += lines[Branch.Accident].Employer.Cents;
            }
        }

        return sum;
    }
}
