using System.Runtime.CompilerServices;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>The steps of one declaration's computation, in their order.</summary>
internal readonly ref struct WageComputation(MonthParameters parameters, PopulationFigures population, Hypothesis hypotheses)
{
    private readonly MinimumWage _wage = population.Wage;

    /// <summary>Computes all lines that the population owes.</summary>
    public void Run<TRecorder>(in WageCase wageCase, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        int owed = population.Branches;
        long minimum = Minimum(in wageCase, ref recorder);
        for (int i = 0; i < Branches.Count; i++)
        {
            var branch = (Branch)i;
            if ((owed & (1 << i)) != 0 && (branch != Branch.OccupationalHealth || wageCase.Employer.OccupationalHealth != OccupationalHealthService.None))
            {
                AddLine(branch, minimum, in wageCase, ref lines, ref recorder);
            }
        }
    }

    /// <summary>Adds a declaration to the year: pay after the minimum and what was charged; not the month's ceiling.</summary>
    /// <param name="year">The year before the declaration; after the call, with it.</param>
    /// <param name="wageCase">The declaration, with its gross wage.</param>
    /// <param name="lines">Its lines.</param>
    public void AddTo(ref YearToDate year, in WageCase wageCase, in ContributionLines lines)
    {
        NoSteps none = default;
        long minimum = Minimum(in wageCase, ref none);
        for (int i = 0; i < Branches.Count; i++)
        {
            if (lines.Has((Branch)i) && ((Branch)i).HasCeiling())
            {
                year.Pay[i] += new Money(Math.Max(minimum, PayOfBranch.Cents(population.ElementsOf((Branch)i), wageCase.Declaration.Pay)));
                year.Charged[i] += lines[(Branch)i].Base;
            }
        }
    }

    private long Minimum<TRecorder>(in WageCase wageCase, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (TRecorder.IsRecording)
        {
            recorder.Record(WageSteps.OfMinimumWage(parameters, hypotheses));
        }

        if (!population.Rule.HasMinimum)
        {
            if (TRecorder.IsRecording)
            {
                recorder.Record(WageSteps.Apprentice());
            }

            return 0;
        }

        Money graded = MinimumBase.Graded(_wage, wageCase.Affiliation.BirthDate, parameters.Month, hypotheses);
        long minimum = MinimumBase.Cents(graded, wageCase.Declaration.Hours, hypotheses);
        if (TRecorder.IsRecording)
        {
            int age = MinimumBase.AgeOnFirst(wageCase.Affiliation.BirthDate, parameters.Month);
            recorder.Record(WageSteps.Minimum(graded, age, wageCase.Declaration.Hours, minimum, parameters.GradesByAgeAlone, hypotheses));
        }

        return minimum;
    }

    // Not inlined into the loop over the branches: that makes each of them slower.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLine<TRecorder>(Branch branch, long minimum, in WageCase wageCase, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        PayElements elements = population.ElementsOf(branch);
        long pay = PayOfBranch.Cents(elements, wageCase.Declaration.Pay);
        if (TRecorder.IsRecording)
        {
            recorder.Record(WageSteps.Pay(branch, elements, pay));
        }

        long baseCents = branch.HasCeiling()
            ? BaseUnderCeiling(branch, pay, minimum, in wageCase, ref recorder)
            : DependencyBase(pay, wageCase.Declaration.Hours, ref recorder);

        BranchTariff tariff = parameters.TariffOf(branch, wageCase.Employer, population.Rule.Population);
        Rate employerRate = branch == Branch.Accident ? ShareRule.WithFactor(tariff.Employer, wageCase.Employer.AccidentFactorHundredths) : tariff.Employer;
        (long insured, long employer) = ShareRule.Of(baseCents, tariff.Insured, employerRate, branch, hypotheses);
        if (TRecorder.IsRecording)
        {
            RecordShares(branch, baseCents, tariff, employerRate, insured, employer, ref recorder);
        }

        _ = lines.TryAdd(new ContributionLine(branch, new Money(baseCents), tariff.Insured + employerRate, new Money(insured), new Money(employer)));
    }

    private long BaseUnderCeiling<TRecorder>(Branch branch, long pay, long minimum, in WageCase wageCase, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long afterMinimum = Math.Max(pay, minimum);
        long baseCents = CeilingRule.Base(afterMinimum, _wage.MonthlyCeiling, in wageCase.YearToDate, branch, hypotheses);
        if (TRecorder.IsRecording)
        {
            if (population.Rule.HasMinimum)
            {
                recorder.Record(WageSteps.AfterMinimum(branch, pay, minimum));
            }

            recorder.Record(RuleSteps.Ceiling(branch, afterMinimum, _wage.MonthlyCeiling, in wageCase.YearToDate, baseCents, hypotheses));
        }

        return baseCents;
    }

    private long DependencyBase<TRecorder>(long pay, int hours, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long abatement = DependencyRule.Abatement(_wage.Abatement, hours, hypotheses);
        long baseCents = DependencyRule.Base(pay, abatement);
        if (TRecorder.IsRecording)
        {
            recorder.Record(WageSteps.Abatement(_wage.Abatement, hours, abatement, hypotheses));
            recorder.Record(RuleSteps.DependencyBase(pay, abatement, baseCents));
        }

        return baseCents;
    }

    private void RecordShares<TRecorder>(Branch branch, long baseCents, BranchTariff tariff, Rate employerRate, long insured, long employer, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (tariff.Insured != Rate.Zero)
        {
            recorder.Record(RuleSteps.Share(branch, "Part assuré / insured's share", baseCents, tariff.Insured, tariff, insured, hypotheses));
        }

        if (employerRate != Rate.Zero)
        {
            recorder.Record(RuleSteps.Share(branch, "Part patronale / employer's share", baseCents, employerRate, tariff, employer, hypotheses));
        }
    }
}
