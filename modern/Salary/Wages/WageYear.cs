using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Charges;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// One year of one insured with one employer. What was declared of a month for several ranges of days is one case, as hours and ceiling
/// are of the month; but of its own where scheme or occupation are others. Pay without an affiliation is no base.
/// </summary>
/// <param name="key">The year.</param>
/// <param name="employer">The employer; null while it is not known.</param>
/// <param name="affiliations">The affiliations, by their entries.</param>
internal sealed class WageYear(YearKey key, KnownEmployer? employer, IReadOnlyList<KnownAffiliation> affiliations)
{
    private const short NeutralFactorHundredths = 100;

    /// <summary>The year.</summary>
    public YearKey Key => key;

    /// <summary>Computes it.</summary>
    /// <param name="calculators">The law's calculators.</param>
    /// <param name="wages">The declarations that count, the earliest month first.</param>
    /// <param name="opening">What was taken over of the months before the first that is known here.</param>
    /// <exception cref="MissingParameterException">A parameter has no value in a month that needs it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The law's computation refuses the employer's terms or the scheme.</exception>
    public ComputedYear Compute(CalculatorsByMonth calculators, List<WageRow> wages, Opening? opening)
    {
        var declared = new List<(WageRow Wage, KnownAffiliation Affiliation)>(wages.Count);
        foreach (WageRow wage in wages)
        {
            if (FindAffiliation(wage.First, wage.Last) is { } affiliation)
            {
                declared.Add((wage, affiliation));
            }
        }

        if (declared.Count == 0)
        {
            return new ComputedYear(key, []);
        }

        int first = opening?.FirstMonth.Month ?? 1;
        if (declared[0].Wage.Period.Month < first)
        {
            return Refuse($"A month before {opening!.FirstMonth.Year}-{first:00} was declared, which was taken over with the opening of the year; send an opening that begins earlier.");
        }

        if (employer is null || employer.Terms.Count == 0)
        {
            return Refuse("The employer is not registered, so that the terms of its contributions are not known.");
        }

        (List<Values.WageCase> cases, List<int> resources) = ToCases(declared, first);
        var months = new ComputedMonth[cases.Count];
        YearToDate before = ToYearToDate(opening);
        _ = YearComputation.Compute(calculators, in before, [.. cases], months);
        var charges = new List<ComputedCharge>(cases.Count);
        for (int i = 0; i < months.Length; i++)
        {
            if (resources[i] > 0)
            {
                charges.Add(ToCharge(cases[i], months[i], resources[i]));
            }
        }

        return new ComputedYear(key, charges);
    }

    private ComputedCharge ToCharge(Values.WageCase wageCase, ComputedMonth month, int resource) => new()
    {
        Period = wageCase.Declaration.Period,
        ResourceId = resource,
        Lines = month.Lines,
        NetWage = month.NetWage,
        Case = () => (wageCase with { YearToDate = month.Before }).ToMessage().ToByteArray(),
    };

    private (List<Values.WageCase> Cases, List<int> Resources) ToCases(List<(WageRow Wage, KnownAffiliation Affiliation)> declared, int first)
    {
        int last = declared[^1].Wage.Period.Month;
        var cases = new List<Values.WageCase>(last - first + 1);
        var resources = new List<int>(last - first + 1);
        LocalDate birth = key.Insured.BirthDate;
        int at = 0;
        for (int month = first; month <= last; month++)
        {
            var period = new YearMonth(key.Year, month);
            int begin = at;
            while (at < declared.Count && declared[at].Wage.Period.Month == month)
            {
                at++;
            }

            if (at > begin)
            {
                AddDeclared(declared[begin..at], period, birth, cases, resources);
            }
            else if (FindAffiliation(period.FirstDay, period.FirstDay.PlusDays(period.Days - 1)) is { } affiliation)
            {
                // An affiliated month of which no pay was declared: its ceiling counts.
                cases.Add(ToCase([], affiliation, period, birth));
                resources.Add(0);
            }
        }

        return (cases, resources);
    }

    private void AddDeclared(List<(WageRow Wage, KnownAffiliation Affiliation)> month, YearMonth period, LocalDate birth, List<Values.WageCase> cases, List<int> resources)
    {
        if (month is [(WageRow wage, KnownAffiliation affiliation)])
        {
            cases.Add(ToCase([wage], affiliation, period, birth));
            resources.Add(wage.Id);
            return;
        }

        foreach (IGrouping<(byte, Occupation), (WageRow Wage, KnownAffiliation Affiliation)> part in month.GroupBy(one => (one.Affiliation.Scheme, one.Affiliation.Occupation)))
        {
            WageRow[] wages = [.. part.Select(one => one.Wage)];
            cases.Add(ToCase(wages, part.Last().Affiliation, period, birth));
            resources.Add(wages.Max(wage => wage.Id));
        }
    }

    private Values.WageCase ToCase(ReadOnlySpan<WageRow> wages, KnownAffiliation affiliation, YearMonth period, LocalDate birth)
    {
        int first = wages.IsEmpty ? 1 : period.Days, last = wages.IsEmpty ? period.Days : 1, worked = 0, inactive = 0;
        var pay = default(Values.Pay);
        foreach (WageRow wage in wages)
        {
            (first, last) = (Math.Min(first, wage.FirstDay), Math.Max(last, wage.LastDay));
            (worked, inactive) = (worked + wage.HoursWorked, inactive + wage.HoursInactive);
            pay += wage.Pay;
        }

        // Beyond 173 hours nothing depends on their number; 372 are the most that a month may be said to have (SALRET 11).
        worked = Math.Min(worked, Values.WageDeclaration.MaxHours);
        inactive = Math.Min(inactive, Values.WageDeclaration.MaxHours - worked);
        EmployerProfile terms = employer!.TermsOn(period.FirstDay)!.Value;
        return new Values.WageCase
        {
            Declaration = new Values.WageDeclaration(key.Employer, key.Insured, period, (byte)first, (byte)last, (short)worked, (short)inactive, pay),
            Affiliation = new Affiliation(new Scheme(affiliation.Scheme), affiliation.Occupation, affiliation.Entry, affiliation.Exit, birth),
            Employer = terms with { AccidentFactorHundredths = terms.AccidentFactorHundredths == 0 ? NeutralFactorHundredths : terms.AccidentFactorHundredths },
        };
    }

    private KnownAffiliation? FindAffiliation(LocalDate first, LocalDate last)
    {
        for (int i = affiliations.Count - 1; i >= 0; i--)
        {
            if (affiliations[i].Overlaps(first, last))
            {
                return affiliations[i];
            }
        }

        return null;
    }

    private static YearToDate ToYearToDate(Opening? opening)
    {
        var year = default(YearToDate);
        if (opening is not null)
        {
            year.Ceilings = new Values.Money(opening.Ceilings?.Cents ?? 0);
            foreach (BranchYearToDate entry in opening.Branches)
            {
                _ = entry.Branch.TryToValue(out Values.Branch branch);
                year.Pay[(int)branch] = new Values.Money(entry.Pay?.Cents ?? 0);
                year.Charged[(int)branch] = new Values.Money(entry.Charged?.Cents ?? 0);
            }
        }

        return year;
    }

    private ComputedYear Refuse(string why) => new(key, [], new DomainFailure(ErrorReason.InvalidField, why));
}
