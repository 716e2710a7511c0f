using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Causes;

/// <summary>What a report tells of a cause beyond its name.</summary>
public sealed class CauseReportTests
{
    private const string Habit = "rounding.total-then-split";

    private static readonly SampleMonth Month = SampleMonth.Random(seed: 81, 600, employers: 13).LegacyHas(Hypothesis.RoundingTotalThenSplit);
    private static readonly SampleRun Run = SampleRun.Of(Month);

    private static readonly (long Employer, long Records, long Gross)[] ByEmployer =
    [
        .. Month.All.GroupBy(one => one.Key.Employer)
            .Select(group => (group.Key, group.Sum(one => Changed(one).LongCount()), group.Sum(one => Changed(one).Sum(line => Math.Abs(Cents(one, line))))))
            .Where(one => one.Item2 > 0),
    ];

    [Fact]
    public void Cause_OfARun_CountsDeclarationsEmployersBranchesAndPeriods()
    {
        CauseReport cause = Run.Cause(Habit);

        Assert.Equal((Month.All.LongCount(one => Changed(one).Any()), ByEmployer.Length), (cause.Declarations, cause.Employers));
        Assert.Equal((ByEmployer.Sum(one => one.Records), ByEmployer.Sum(one => one.Gross)), (cause.Records, cause.GrossCents));
        Assert.All(Branches.All, branch => Assert.Equal(Month.All.Sum(one => Changed(one).LongCount(line => line.Branch == branch)), cause.RecordsOf(branch)));
        Assert.Equal((202_505, 202_505), (cause.FirstPeriod, cause.LastPeriod));
    }

    [Fact]
    public void TopEmployers_OfMoreThanTen_AreTheTenWithTheGreatestDifferences()
    {
        IReadOnlyList<EmployerShare> top = Run.Cause(Habit).TopEmployers;

        Assert.Equal(13, ByEmployer.Length);
        Assert.Equal(ByEmployer.Select(one => one.Gross).OrderDescending().Take(10), top.Select(one => one.GrossCents));
        Assert.All(top, one => Assert.Contains((one.Employer, one.Records, one.GrossCents), ByEmployer));
    }

    [Fact]
    public void Examples_OfACause_ShowBothSidesBothComputationsAndTheBytes()
    {
        IReadOnlyList<ExampleReport> examples = Run.Cause(Habit).Examples;

        Assert.InRange(examples.Count, 3, 5);
        Assert.Equal(examples.Count, examples.DistinctBy(example => example.Key).Count());
        Assert.Equal(Month.All.First(one => Changed(one).Any()).Key, examples[0].Key);
        Assert.All(examples, example =>
        {
            DeclarationBuilder one = Month.All.Single(candidate => candidate.Key == example.Key);
            Assert.Equal(one.Legacy.OrderBy(line => line.Branch), example.Lines.Select(pair => pair.Legacy!.Value));
            Assert.All(example.Lines, pair => Assert.Equal(one.Lawful[pair.Branch], pair.Modern));
            Assert.Equal(Changed(one).Select(line => line.Branch).Order(), example.Lines.Where(pair => pair.Differs).Select(pair => pair.Branch));
            Assert.Equal(one.Lawful.Count, example.ModernSteps.Select(step => step.Branch).OfType<Branch>().Distinct().Count());
            Assert.DoesNotContain(example.ModernSteps, step => step.Reference.Contains(Habit, StringComparison.Ordinal));
            Assert.Contains(example.LegacySteps, step => step.Reference.Contains(Habit, StringComparison.Ordinal));
            Assert.NotEmpty(example.Records);
        });
    }

    [Fact]
    public void Examples_OfWhatIsUnexplained_HaveNoComputationOfTheLegacys()
    {
        SampleMonth month = SampleMonth.Plain(10);
        month[3].Tamper();

        ExampleReport example = Assert.Single(SampleRun.Of(month).Cause("unexplained").Examples);

        Assert.NotEmpty(example.ModernSteps);
        Assert.Empty(example.LegacySteps);
    }

    private static IEnumerable<ContributionLine> Changed(DeclarationBuilder one) => one.Legacy.Where(line => line != one.Lawful[line.Branch]);

    private static long Cents(DeclarationBuilder one, ContributionLine line) =>
        (line.Insured + line.Employer - one.Lawful[line.Branch].Insured - one.Lawful[line.Branch].Employer).Cents;
}
