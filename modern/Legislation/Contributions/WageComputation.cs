using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation;

/// <summary>The steps of one declaration's computation, in their order.</summary>
internal readonly ref struct WageComputation(MonthParameters parameters, Variation variations)
{
    /// <summary>Computes all lines that the occupation owes.</summary>
    public void Run<TRecorder>(in WageCase wageCase, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long minimum = Minimum(in wageCase, ref recorder);
        if (wageCase.Affiliation.Occupation == Occupation.HolidayStudent)
        {
            AddLine(Branch.Accident, minimum, in wageCase, ref lines, ref recorder);
            return;
        }

        for (int i = 0; i < Branches.Count; i++)
        {
            var branch = (Branch)i;
            if (branch != Branch.OccupationalHealth || wageCase.Employer.OccupationalHealth != OccupationalHealthService.None)
            {
                AddLine(branch, minimum, in wageCase, ref lines, ref recorder);
            }
        }
    }

    private long Minimum<TRecorder>(in WageCase wageCase, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (TRecorder.IsRecording)
        {
            recorder.Record(StepWriter.MinimumWage(parameters, variations));
        }

        if (wageCase.Affiliation.Occupation == Occupation.Apprentice)
        {
            if (TRecorder.IsRecording)
            {
                recorder.Record(StepWriter.Apprentice());
            }

            return 0;
        }

        Money graded = MinimumBase.Graded(parameters.MinimumWage, wageCase.Affiliation.BirthDate, parameters.Month, variations);
        long minimum = MinimumBase.Cents(graded, wageCase.Declaration.Hours, variations);
        if (TRecorder.IsRecording)
        {
            int age = MinimumBase.AgeOnFirst(wageCase.Affiliation.BirthDate, parameters.Month);
            recorder.Record(StepWriter.Minimum(graded, age, wageCase.Declaration.Hours, minimum, variations));
        }

        return minimum;
    }

    private void AddLine<TRecorder>(Branch branch, long minimum, in WageCase wageCase, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        PayElements elements = parameters.ElementsOf(branch);
        long pay = PayOfBranch.Cents(elements, wageCase.Declaration.Pay);
        if (TRecorder.IsRecording)
        {
            recorder.Record(StepWriter.Pay(branch, elements, pay));
        }

        long baseCents = branch.HasCeiling()
            ? BaseUnderCeiling(branch, pay, minimum, in wageCase, ref recorder)
            : DependencyBase(pay, wageCase.Declaration.Hours, ref recorder);

        BranchTariff tariff = parameters.TariffOf(branch, wageCase.Employer);
        Rate employerRate = branch == Branch.Accident ? ShareRule.WithFactor(tariff.Employer, wageCase.Employer.AccidentFactorHundredths) : tariff.Employer;
        (long insured, long employer) = ShareRule.Of(baseCents, tariff.Insured, employerRate, branch, variations);
        if (TRecorder.IsRecording)
        {
            RecordShares(branch, baseCents, tariff, employerRate, insured, employer, ref recorder);
        }

        _ = lines.TryAdd(new ContributionLine(branch, new Money(baseCents), tariff.Insured + employerRate, new Money(insured), new Money(employer)));
    }

    private long BaseUnderCeiling<TRecorder>(Branch branch, long pay, long minimum, in WageCase wageCase, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        bool hasMinimum = wageCase.Affiliation.Occupation != Occupation.Apprentice;
        long afterMinimum = hasMinimum ? Math.Max(pay, minimum) : pay;
        long baseCents = CeilingRule.Base(afterMinimum, parameters.MinimumWage.MonthlyCeiling, in wageCase.YearToDate, branch, variations);
        if (TRecorder.IsRecording)
        {
            if (hasMinimum)
            {
                recorder.Record(StepWriter.AfterMinimum(branch, pay, minimum));
            }

            recorder.Record(StepWriter.Ceiling(branch, afterMinimum, parameters.MinimumWage.MonthlyCeiling, in wageCase.YearToDate, baseCents, variations));
        }

        return baseCents;
    }

    private long DependencyBase<TRecorder>(long pay, int hours, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long abatement = DependencyRule.Abatement(parameters.MinimumWage.Abatement, hours, variations);
        long baseCents = DependencyRule.Base(pay, abatement);
        if (TRecorder.IsRecording)
        {
            recorder.Record(StepWriter.Abatement(parameters.MinimumWage.Abatement, hours, abatement, variations));
            recorder.Record(StepWriter.DependencyBase(pay, abatement, baseCents));
        }

        return baseCents;
    }

    private void RecordShares<TRecorder>(Branch branch, long baseCents, BranchTariff tariff, Rate employerRate, long insured, long employer, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (tariff.Insured != Rate.Zero)
        {
            recorder.Record(StepWriter.Share(branch, "Part assuré / insured's share", baseCents, tariff.Insured, tariff, insured, variations));
        }

        if (employerRate != Rate.Zero)
        {
            recorder.Record(StepWriter.Share(branch, "Part patronale / employer's share", baseCents, employerRate, tariff, employer, variations));
        }
    }
}
