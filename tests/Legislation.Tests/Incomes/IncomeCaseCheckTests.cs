using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>A case that contradicts itself is refused with a sentence, and never computed.</summary>
public class IncomeCaseCheckTests
{
    private static readonly IncomeCase Good = new Income { MutualityClass = 2 }.ToCase();

    public static TheoryData<string, IncomeCase, string> Bad => new()
    {
        { "a loss", Good with { Income = new Money(-1) }, "The income is negative; a loss counts as no income." },
        { "a wage", Good with { Occupation = Occupation.CivilServant }, "CivilServant lives of a wage; its contributions are those of a wage declaration." },
        { "nothing chosen", Other(Occupation.Voluntary), "Somebody insured by choice must say for what: health care, or pension continued or optional." },
        { "a choice that is none", Good with { Voluntary = VoluntaryInsurance.Health }, "Only somebody insured by choice chooses an insurance, not travailleurs indépendants / self-employed." },
        { "a pensioner's side activity", Other(Occupation.Pensioner) with { SideActivity = true }, "There is no side activity of bénéficiaires de pension / pensioners." },
        { "a farmer's reduced minimum", Other(Occupation.Farmer) with { ReducedMinimum = true }, "There is no reduced minimum for exploitants agricoles / farmers." },
        { "class 5", Good with { MutualityClass = 5 }, "The class of the Mutualité des employeurs is 1 to 4, or 0 for none, not 5." },
        { "a student's mutuality", Other(Occupation.Student) with { MutualityClass = 1 }, "The Mutualité des employeurs is not for étudiants majeurs / students of 18 and more." },
        { "a negative factor", Good with { AccidentFactorHundredths = -100 }, "The factor of accident insurance is negative." },
        { "accidents of REVIS", Other(Occupation.Revis) with { AccidentFactorHundredths = 100 }, "There is no accident insurance of bénéficiaires du REVIS / in receipt of the social inclusion income." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Compute_CaseThatContradictsItself_SaysWhatIsWrong(string what, IncomeCase income, string problem)
    {
        ContributionLines lines = default;

        Assert.Equal((what, problem), (what, IncomeCalculator.ProblemOf(in income)));
        Assert.StartsWith(problem, Assert.Throws<ArgumentException>(() => IncomeLaw.Of("2026-06").Compute(in income, ref lines)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemOf_GoodCase_IsNone() => Assert.Null(IncomeCalculator.ProblemOf(in Good));

    [Fact]
    public void Compute_CaseOfAnotherMonth_IsRefused()
    {
        ContributionLines lines = default;

        Assert.Contains("of 2026-06; this computes 2026-05", Assert.Throws<ArgumentException>(() => IncomeLaw.Of("2026-05").Compute(in Good, ref lines)).Message, StringComparison.Ordinal);
    }

    private static IncomeCase Other(Occupation occupation) => Income.Of(occupation, "2026-06", 1000m).ToCase();
}
