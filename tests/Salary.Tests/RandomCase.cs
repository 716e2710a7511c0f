namespace BS2000Bridge.Salary.Tests;

/// <summary>One random case, once as a caller writes it and once as the law's computation takes it.</summary>
internal sealed record RandomCase(WageCase Message, Values.WageCase Value)
{
    private static readonly (Contracts.Affiliation.V1.Occupation Message, Values.Occupation Value)[] Occupations =
    [
        (Contracts.Affiliation.V1.Occupation.Unspecified, Values.Occupation.Employee),
        (Contracts.Affiliation.V1.Occupation.TemporaryWorker, Values.Occupation.Temporary),
        (Contracts.Affiliation.V1.Occupation.Occasional, Values.Occupation.Occasional),
        (Contracts.Affiliation.V1.Occupation.Apprentice, Values.Occupation.Apprentice),
        (Contracts.Affiliation.V1.Occupation.HolidayStudent, Values.Occupation.HolidayStudent),
    ];

    private static readonly (Branch Message, Values.Branch Value)[] WithCeiling =
    [
        (Branch.Accident, Values.Branch.Accident),
        (Branch.CashBenefits, Values.Branch.CashBenefits),
        (Branch.Mutuality, Values.Branch.Mutuality),
        (Branch.Pension, Values.Branch.Pension),
        (Branch.HealthCare, Values.Branch.HealthCare),
        (Branch.OccupationalHealth, Values.Branch.OccupationalHealth),
    ];

    public static RandomCase Next(Random random)
    {
        (int year, int month) = (random.Next(2023, 2026), random.Next(1, 13));
        long[] pay = [.. Enumerable.Range(0, 5).Select(_ => random.Next(3) == 0 ? 0L : random.NextInt64(900_000))];
        (int worked, int inactive) = (random.Next(0, 300), random.Next(0, 73));
        (Contracts.Affiliation.V1.Occupation occupation, Values.Occupation kind) = Occupations[random.Next(Occupations.Length)];
        var birth = new LocalDate(year - random.Next(15, 60), random.Next(1, 13), random.Next(1, 29));
        (int mutuality, int factor, int service) = (random.Next(1, 5), random.GetItems([85, 100, 110, 130, 150], 1)[0], random.Next(3));
        long ceilings = random.NextInt64(10_000_000);
        var message = new WageCase
        {
            Declaration = new WageDeclaration
            {
                Period = new YearMonth { Year = year, Month = month },
                HoursWorked = worked,
                HoursInactive = inactive,
                Pay = new Pay { BaseWage = Cents(pay[0]), Supplements = Cents(pay[1]), Overtime = Cents(pay[2]), Benefits = Cents(pay[3]), Unemployment = Cents(pay[4]) },
            },
            Occupation = occupation,
            BirthDate = new Date { Year = birth.Year, Month = birth.Month, Day = birth.Day },
            MutualityClass = mutuality,
            AccidentFactorHundredths = factor,
            OccupationalHealthService = (Contracts.Common.V1.OccupationalHealthService)service,
            CeilingsToDate = Cents(ceilings),
        };
        var before = new Values.YearToDate { Ceilings = new Values.Money(ceilings) };
        foreach ((Branch branch, Values.Branch index) in WithCeiling)
        {
            (long earned, long charged) = (random.NextInt64(10_000_000), random.NextInt64(10_000_000));
            message.YearToDate.Add(new BranchYearToDate { Branch = branch, Pay = Cents(earned), Charged = Cents(charged) });
            (before.Pay[(int)index], before.Charged[(int)index]) = (new Values.Money(earned), new Values.Money(charged));
        }

        Values.Money[] elements = [.. pay.Select(cents => new Values.Money(cents))];
        var period = new Values.YearMonth(year, month);
        return new RandomCase(message, new Values.WageCase
        {
            Declaration = new Values.WageDeclaration(
                default, default, period, 1, (byte)period.Days, (short)worked, (short)inactive, new Values.Pay(elements[0], elements[1], elements[2], elements[3], elements[4])),
            Affiliation = new Values.Affiliation(new Values.Scheme(3), kind, period.FirstDay, Exit: null, birth),
            Employer = new Values.EmployerProfile((byte)mutuality, (short)factor, (Values.OccupationalHealthService)service),
            YearToDate = before,
        });
    }

    private static Money Cents(long cents) => new() { Cents = cents, Currency = "EUR" };
}
