using CsCheck;

namespace BS2000Bridge.Seculine.Tests.Reading;

/// <summary>What is written by the layouts is read again as it was.</summary>
public sealed class RoundTripTests
{
    private const int LinesOfAFile = 200;
    private const int Files = 10;

    // An amount of zero is written as 0 and read as no amount: the two say the same.
    private static readonly Gen<Money?> Amount =
        Gen.OneOf(Gen.Const(0L), Gen.Const(1L), Gen.Const(99_999_999_999), Gen.Long[1, 99_999_999_999]).Select(cents => cents == 0 ? null : new Money { Cents = cents });

    private static readonly Gen<(string Employer, string Insured)> Numbers =
        Gen.Select(Gen.Int[0, 49], Gen.Int[0, 1999]).Select((employer, insured) => (MadeUp.LegalPerson(employer).ToString(), MadeUp.Person(insured).ToString()));

    private static readonly Gen<Contracts.Common.V1.YearMonth> Month =
        Gen.Select(Gen.Int[2019, 2026], Gen.Int[1, 12]).Select((year, month) => new Contracts.Common.V1.YearMonth { Year = year, Month = month });

    private static readonly Gen<Pay> AnyPay = Gen.Select(Amount, Amount, Amount, Amount, Amount, Amount).Select((baseWage, supplements, overtime, benefits, unemployment, nonPensionable) =>
        new Pay { BaseWage = baseWage, Supplements = supplements, Overtime = overtime, Benefits = benefits, Unemployment = unemployment, NonPensionableSupplement = nonPensionable });

    private static readonly Gen<WageDeclaration> Wage = Gen.Select(
        Gen.Select(Numbers, Month, AnyPay),
        Gen.Select(Gen.Int[0, 14], Gen.Int[15, 31]),
        Gen.Select(Gen.Int[0, 372], Gen.Int[0, 9_999], Gen.Int[0, 99]),
        Gen.OneOf(Gen.Const(""), Gen.UInt.Select(number => $"ref {number}"))).Select((what, days, hours, reference) => new WageDeclaration
        {
            EmployerNumber = what.Item1.Employer,
            InsuredNumber = what.Item1.Insured,
            Period = what.Item2,
            FirstDay = days.Item1,
            LastDay = days.Item2,
            HoursWorked = hours.Item1,
            OvertimeHoursHundredths = hours.Item2,
            HoursInactive = hours.Item3,
            Pay = what.Item3,
            Reference = reference,
        });

    private static readonly Gen<SubmitIncapacitiesRequest> AnyIncapacity = Gen.Select(
        Numbers, Month, Gen.Int[1, 5], Gen.Select(Gen.Int[1, 14], Gen.Int[15, 28]), Gen.Int[0, 399]).Select((whose, month, kind, days, hours) => new SubmitIncapacitiesRequest
        {
            Incapacity = new Incapacity
            {
                EmployerNumber = whose.Employer,
                InsuredNumber = whose.Insured,
                Period = month,
                Kind = (IncapacityKind)kind,
                Days = new DateInterval { FirstDay = DayOf(month, days.Item1), LastDay = DayOf(month, days.Item2) },
                Hours = hours,
            },
        });

    private static readonly Gen<SubmitIncapacitiesRequest> AnyCancellation = Gen.Select(Numbers, Month).Select((whose, month) =>
        new SubmitIncapacitiesRequest { Cancellation = new IncapacityCancellation { EmployerNumber = whose.Employer, InsuredNumber = whose.Insured, Period = month } });

    [Fact]
    public Task Decsal_AnyDeclarations_AreReadAsTheyWere() => Wage.Array[LinesOfAFile].Select(OfOnePersonEach).SampleAsync(
        async written =>
        {
            List<SeculineLine<SubmitWageDeclarationsRequest>> read =
                await ReadAll.OfAsync(SeculineFile.OpenDecsalAsync(MadeUp.FileOf(written.Select(Write)), SeculineDecisions.Default, _ => null));

            Assert.All(read, line => Assert.Null(line.Rejection));
            Assert.Equal(written, read.Select(line => line.Request!.Declaration));
        },
        iter: Files);

    [Fact]
    public Task Decmal_AnyDeclarations_AreReadAsTheyWere() => Gen.Frequency((4, AnyIncapacity), (1, AnyCancellation)).Array[LinesOfAFile].SampleAsync(
        async written =>
        {
            List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAll.OfAsync(SeculineFile.OpenDecmalAsync(MadeUp.FileOf(written.Select(Write))));

            Assert.All(read, line => Assert.Null(line.Rejection));
            Assert.Equal(written, read.Select(line => line.Request!));
        },
        iter: Files);

    /// <summary>Two records of one insured and month would be rejected (SALRET 1).</summary>
    private static WageDeclaration[] OfOnePersonEach(WageDeclaration[] wages) => [.. wages.Select((wage, number) =>
    {
        WageDeclaration own = wage.Clone();
        own.InsuredNumber = MadeUp.Person(number).ToString();
        return own;
    })];

    private static Date DayOf(Contracts.Common.V1.YearMonth month, int day) => new() { Year = month.Year, Month = month.Month, Day = day };

    private static string Write(WageDeclaration one) =>
        $"1;{one.EmployerNumber};{one.InsuredNumber};{one.Period.Year}{one.Period.Month:00};{Cents(one.Pay.BaseWage)};{one.HoursWorked};{Cents(one.Pay.Supplements)}"
        + $";{Cents(one.Pay.Overtime)};{one.OvertimeHoursHundredths};{Cents(one.Pay.Benefits)};{Cents(one.Pay.Unemployment)};{one.HoursInactive}"
        + $";{Cents(one.Pay.NonPensionableSupplement)};{one.FirstDay:00};{one.LastDay:00};;;;;{one.Reference}";

    private static string Write(SubmitIncapacitiesRequest request) => request.Incapacity is { } one
        ? $"1;{one.EmployerNumber};{one.InsuredNumber};{one.Period.Year}{one.Period.Month:00};{(int)one.Kind};{Day(one.Days.FirstDay)};{Day(one.Days.LastDay)};{one.Hours};"
        : $"2;{request.Cancellation.EmployerNumber};{request.Cancellation.InsuredNumber};{request.Cancellation.Period.Year}{request.Cancellation.Period.Month:00};;;;;";

    private static string Day(Date day) => $"{day.Year}{day.Month:00}{day.Day:00}";

    private static long Cents(Money? money) => money?.Cents ?? 0;
}
