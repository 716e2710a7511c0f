using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Legislation.Tests.Cases;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>The account of a computation without wages.</summary>
public class IncomeStepTests
{
    [Fact]
    public void Steps_AssistingSpousesPension_TellEachStepWithItsArticle() => Assert.Equal(
        [
            ("Salaire social minimum / minimum wage, 2025-05: 2703.73572 unrounded", "Code du travail art. L.222-9; Code du travail art. L.222-3, L.223-1", "2703.74"),
            ("Revenu / income, conjoints aidants / assisting spouses: 9000.00, counted up to 5407.47", "CSS art. 35 al. 3, 242", "5407.47"),
            ("Minimum cotisable / minimum base: max(5407.47, 2703.74)", "CSS art. 39 al. 1, 156 al. 1, 241 al. 2", "5407.47"),
            ("Maximum cotisable / maximum base: min(0.00 + 5407.47, 0.00 + 13518.68) - 0.00 charged", "CSS art. 39 al. 5, 241 al. 3", "5407.47"),
            ("Part assuré / insured's share: 5407.47 x 16.00 %", "CSS art. 35, 241; CSS art. 428 al. 3", "865.20"),
        ],
        Of(new Income("2025-05") { Occupation = Occupation.AssistingSpouse, Amount = 9000m }, Branch.Pension));

    [Fact]
    public void Steps_PensionBelowTheMinimum_TellWhoBearsTheRest() => Assert.Equal(
        [
            ("Minimum cotisable / minimum base: max(1000.00, 3514.86)", "CSS art. 39 al. 2", "3514.86"),
            ("Maximum cotisable / maximum base: min(0.00 + 3514.86, 0.00 + 13518.68) - 0.00 charged", "CSS art. 39 al. 5, 241 al. 3", "3514.86"),
            ("Part assuré / insured's share: 3514.86 x 2.80 %", "CSS art. 32, 39; CSS art. 428 al. 3", "98.42"),
            ("Part de l'organisme débiteur / paying body's share: 3514.86 x 2.80 %", "CSS art. 32, 39; CSS art. 428 al. 3", "98.42"),
            ("Part assuré / insured's share, on the pension only: 1000.00 x 2.80 %", "CSS art. 32, 39 al. 4; CSS art. 428 al. 3", "28.00"),
            ("Part de l'organisme débiteur / paying body's share, with the rest: 98.42 + 98.42 - 28.00", "CSS art. 32, 39 al. 4", "168.84"),
        ],
        Of(Income.Of(Occupation.Pensioner, "2025-05", 1000m), Branch.HealthCare).Skip(2));

    /// <summary>A pension above the minimum base leaves no rest, so nothing is said of one.</summary>
    [Fact]
    public void Steps_PensionAtTheMinimum_SayNothingOfARest() => Assert.DoesNotContain(
        Income.Of(Occupation.Pensioner, "2025-05", 3514.86m).Steps(),
        step => step.Reference.Contains("39 al. 4", StringComparison.Ordinal));

    /// <summary>An income up to the limit counts whole, and nothing is said of a limit.</summary>
    [Fact]
    public void Steps_SpousesIncomeWithinTheLimit_SayNothingOfIt() => Assert.Contains(
        ("Revenu / income, conjoints aidants / assisting spouses: 5407.47", "CSS art. 35 al. 3, 242", "5407.47"),
        Of(new Income("2025-05") { Occupation = Occupation.AssistingSpouse, Amount = 5407.47m }, Branch.Pension));

    /// <summary>Where the centre decides against the abatement of the self-employed, the account says that there is none.</summary>
    [Fact]
    public void Steps_AbatementThatIsNotGranted_SayNone()
    {
        var recorder = new StepList();
        ContributionLines lines = default;
        IncomeCase income = new Income("2025-05").ToCase();

        new IncomeCalculator(ChangedLaw.Of("dependency.self-employed.abatement = no"), income.Period).Compute(in income, ref lines, ref recorder);

        Assert.Contains("Abattement / abatement: none", recorder.Steps.Select(step => step.Text));
        Assert.Equal(4000m, lines[Branch.Dependency].Base.ToEuros());
    }

    /// <summary>Lines of an earlier computation do not stay: somebody who left the mutual insurance owes it nothing.</summary>
    [Fact]
    public void Compute_IntoLinesOfAnotherCase_LeavesNothingOfThem()
    {
        IncomeCase member = new Income("2025-05") { MutualityClass = 1 }.ToCase(), left = new Income("2025-05").ToCase();
        ContributionLines lines = default;

        IncomeLaw.Of("2025-05").Compute(in member, ref lines);
        Assert.True(lines.Has(Branch.Mutuality));
        IncomeLaw.Of("2025-05").Compute(in left, ref lines);

        Assert.False(lines.Has(Branch.Mutuality));
    }

    /// <summary>The abatement of the self-employed is a decision between contradicting sources, and the account says so.</summary>
    [Fact]
    public void Steps_DependencyOfTheSelfEmployed_NameTheDecision() => Assert.Equal(
        [
            ("Abattement / abatement: 692.83 (conflict: not confirmed)", "CSS art. 375 to 377", "692.83"),
            ("Assiette / base: 4000.00 - 692.83, not below zero", "CSS art. 375 to 377", "3307.17"),
            ("Part assuré / insured's share: 3307.17 x 1.40 %", "CSS art. 376, 377; CSS art. 428 al. 3", "46.30"),
        ],
        Of(new Income(), Branch.Dependency).Skip(2));

    [Fact]
    public void Steps_VoluntaryPension_TellTheMonthsCeilingAndTheAssumedRate() => Assert.Equal(
        [
            ("Minimum cotisable / minimum base: max(500.00, 923.78)", "CSS art. 241 al. 2, 244 al. 1; RGD of 5 May 1999 art. 4", "923.78"),
            ("Maximum cotisable / maximum base: min(923.78, 13856.63) of the month", "CSS art. 173, 173bis, 241 al. 1; RGD of 5 May 1999 art. 4", "923.78"),
            ("Part assuré / insured's share: 923.78 x 17.00 % (assumed: not confirmed)", "CSS art. 173, 173bis, 240, 241; CSS art. 428 al. 3", "157.04"),
        ],
        Of(Income.Of(Occupation.Voluntary, "2026-06", 500m) with { Voluntary = VoluntaryInsurance.PensionContinued, ReducedMinimum = true }, Branch.Pension).Skip(2));

    [Fact]
    public void Steps_StudentAndRevis_TellTheFixedBaseAndThatThereIsNoMinimum()
    {
        Assert.Contains(Income.Of(Occupation.Student, "2026-06", 0m).Steps(), step => step is { Text: "Assiette / base: fixed, whatever the income", Reference: "CSS art. 33 al. 5, 39 al. 1" });
        Assert.Contains(Income.Of(Occupation.Revis, "2026-06", 500m).Steps(), step => step is { Text: "Minimum cotisable / minimum base: none", Reference: "CSS art. 39 al. 1" });
    }

    /// <summary>One code path: the account never changes a figure, and what it ends with is what the lines hold.</summary>
    [Fact]
    public void Steps_WithAndWithoutThem_TheLinesAreTheSame()
    {
        foreach (Income income in new[] { new Income { MutualityClass = 4 }, Income.Of(Occupation.Pensioner, "2026-06", 900m), Income.Of(Occupation.Revis, "2026-06", 900m) })
        {
            ContributionLines with = default, without = income.Compute();
            IncomeCase one = income.ToCase();
            var recorder = new StepList();
            IncomeLaw.Of("2026-06").Compute(in one, ref with, ref recorder);

            Assert.True(without.SameAs(in with));
            Assert.All(Branches.All.Where(branch => without.Has(branch)), branch => Assert.Contains(recorder.Steps, step => step.Branch == branch));
        }
    }

    private static IEnumerable<(string, string, string)> Of(Income income, Branch branch) => income.Steps()
        .Where(step => step.Branch is null || step.Branch == branch)
        .Select(step => (step.Text, step.Reference, step.Amount.ToString()));
}
