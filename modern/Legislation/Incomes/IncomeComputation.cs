using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>The steps of one income's computation, in their order.</summary>
internal readonly ref struct IncomeComputation(IncomeFigures figures)
{
    /// <summary>Computes all lines that the population owes.</summary>
    public void Run<TRecorder>(in IncomeCase income, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long counted = Counted(in income);
        if (TRecorder.IsRecording)
        {
            recorder.Record(IncomeSteps.MinimumWage(figures));
            recorder.Record(IncomeSteps.Income(figures, income.Income, counted));
        }

        foreach (BranchFigures branch in figures.Branches)
        {
            if (branch.IsLevied && branch.Rule.AppliesTo(in income))
            {
                AddLine(branch, counted, in income, ref lines, ref recorder);
            }
        }
    }

    /// <summary>
    /// The year up to and with the month. A branch that was not insured in the month gets no ceiling for it: it counts as used
    /// up.
    /// </summary>
    public YearToDate YearAfter(in IncomeCase income, in ContributionLines lines)
    {
        YearToDate year = income.YearToDate;
        Money ceiling = figures.Wage.MonthlyCeiling;
        year.Ceilings += ceiling;
        for (int i = 0; i < Branches.Count; i++)
        {
            var branch = (Branch)i;
            if (branch.HasCeiling())
            {
                bool insured = lines.Has(branch);
                year.Pay[i] += insured ? new Money(Math.Max(Counted(in income), Minimum(branch, in income))) : ceiling;
                year.Charged[i] += insured ? lines[branch].Base : ceiling;
            }
        }

        return year;
    }

    /// <summary>The income as far as it counts (art. 35 al. 3, 242 CSS), in cents.</summary>
    private long Counted(in IncomeCase income) =>
        figures.Rule.MaximumFactor is null ? income.Income.Cents : Math.Min(income.Income.Cents, figures.Maximum.Cents);

    /// <summary>The least base of a branch, in cents.</summary>
    private long Minimum(Branch branch, in IncomeCase income) => figures.Rule.Minimum switch
    {
        MinimumRule.None => 0,
        _ when income.SideActivity => figures.SideMinimum.Cents,
        _ when income.ReducedMinimum && branch == Branch.Pension => figures.ReducedMinimum.Cents,
        MinimumRule.ByAge => figures.Wage.AtAge(MinimumBase.AgeOnFirst(income.BirthDate, figures.Month)).Cents,
        MinimumRule.Flat => figures.Minimum.Cents,
        _ => throw new InvalidOperationException($"{figures.Rule.Minimum} is no rule."),
    };

    private void AddLine<TRecorder>(BranchFigures figuresOfBranch, long counted, in IncomeCase income, ref ContributionLines lines, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        Branch branch = figuresOfBranch.Rule.Branch;
        BranchTariff tariff = figuresOfBranch.Tariff;
        Rate rate = branch == Branch.Accident ? ShareRule.WithFactor(tariff.Insured, income.AccidentFactorHundredths) : tariff.Insured;
        long baseCents = Base(figuresOfBranch, counted, in income, ref recorder);
        (long insured, long payer) = ShareRule.Of(baseCents, rate, tariff.Employer, branch, Hypothesis.None);
        if (TRecorder.IsRecording)
        {
            RecordShares(branch, baseCents, rate, tariff, insured, payer, ref recorder);
        }

        if (figures.Rule.PayerBearsShortfall && branch == Branch.HealthCare)
        {
            (insured, payer) = WithShortfall(baseCents, counted, rate, insured, payer, in income, ref recorder);
        }

        _ = lines.TryAdd(new ContributionLine(branch, new Money(baseCents), rate + tariff.Employer, new Money(insured), new Money(payer)));
    }

    private long Base<TRecorder>(BranchFigures branch, long counted, in IncomeCase income, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder => branch.Rule.Base switch
        {
            BaseRule.WithinYearlyLimits or BaseRule.WithinMonthlyLimits => WithinLimits(branch.Rule, counted, in income, ref recorder),
            BaseRule.Fixed => Fixed(branch.Rule.Branch, ref recorder),
            BaseRule.LessAbatement => LessAbatement(branch, counted, ref recorder),
            _ => throw new InvalidOperationException($"{branch.Rule.Base} is no rule."),
        };

    private long WithinLimits<TRecorder>(BranchRule rule, long counted, in IncomeCase income, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        Hypothesis ceiling = rule.Base == BaseRule.WithinMonthlyLimits ? Hypothesis.CeilingMonthly : Hypothesis.None;
        YearToDate before = income.YearToDate;
        long minimum = Minimum(rule.Branch, in income);
        long afterMinimum = Math.Max(counted, minimum);
        long baseCents = CeilingRule.Base(afterMinimum, figures.Wage.MonthlyCeiling, in before, rule.Branch, ceiling);
        if (TRecorder.IsRecording)
        {
            recorder.Record(IncomeSteps.AfterMinimum(figures.Rule, rule.Branch, counted, minimum, in income));
            recorder.Record(IncomeSteps.Ceiling(rule, afterMinimum, figures.Wage.MonthlyCeiling, in before, baseCents));
        }

        return baseCents;
    }

    private long Fixed<TRecorder>(Branch branch, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        if (TRecorder.IsRecording)
        {
            recorder.Record(IncomeSteps.Fixed(figures, branch));
        }

        return figures.FixedBase.Cents;
    }

    private long LessAbatement<TRecorder>(BranchFigures branch, long counted, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long abatement = branch.Abatement.IsYes ? figures.Wage.Abatement.Cents : 0;
        long baseCents = DependencyRule.Base(counted, abatement);
        if (TRecorder.IsRecording)
        {
            recorder.Record(IncomeSteps.Abatement(branch, abatement));
            recorder.Record(RuleSteps.DependencyBase(counted, abatement, baseCents));
        }

        return baseCents;
    }

    /// <summary>
    /// What each pays of a pension below the least base: the insured on the pension, the paying body all the rest of the
    /// whole contribution (art. 39 al. 4 CSS).
    /// </summary>
    private (long Insured, long Payer) WithShortfall<TRecorder>(long baseCents, long counted, Rate rate, long insured, long payer, in IncomeCase income, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        long shortfall = Math.Max(0, Minimum(Branch.HealthCare, in income) - counted);
        if (shortfall == 0)
        {
            return (insured, payer);
        }

        long ownBase = Math.Max(0, baseCents - shortfall);
        (long own, _) = ShareRule.Of(ownBase, rate, Rate.Zero, Branch.HealthCare, Hypothesis.None);
        if (TRecorder.IsRecording)
        {
            recorder.Record(IncomeSteps.OwnShare(ownBase, rate, own));
            recorder.Record(IncomeSteps.Shortfall(insured, payer, own));
        }

        return (own, insured + payer - own);
    }

    private static void RecordShares<TRecorder>(Branch branch, long baseCents, Rate rate, BranchTariff tariff, long insured, long payer, ref TRecorder recorder)
        where TRecorder : struct, IStepRecorder
    {
        recorder.Record(RuleSteps.Share(branch, "Part assuré / insured's share", baseCents, rate, tariff, insured, Hypothesis.None));
        if (tariff.Employer != Rate.Zero)
        {
            recorder.Record(RuleSteps.Share(branch, "Part de l'organisme débiteur / paying body's share", baseCents, tariff.Employer, tariff, payer, Hypothesis.None));
        }
    }
}
