using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Reading;
using Xunit.Abstractions;

namespace BS2000Bridge.Seculine.Tests.Reading;

/// <summary>What is written by the layouts is read again as it was.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Declarations = 2000;

    [Fact]
    public async Task Decsal_RandomDeclarations_AreReadAsTheyWere()
    {
        var random = Seeded();
        List<WageDeclaration> written = [.. Enumerable.Range(0, Declarations).Select(i => Wage(random, i))];

        List<SeculineLine<SubmitWageDeclarationsRequest>> read =
            await ReadAll.OfAsync(SeculineFile.OpenDecsalAsync(MadeUp.FileOf(written.Select(Write)), SeculineDecisions.Default, _ => null));

        Assert.All(read, line => Assert.Null(line.Rejection));
        Assert.Equal(written, read.Select(line => line.Request!.Declaration));
    }

    [Fact]
    public async Task Decmal_RandomDeclarations_AreReadAsTheyWere()
    {
        var random = Seeded();
        List<SubmitIncapacitiesRequest> written = [.. Enumerable.Range(0, Declarations).Select(i => Incapacity(random, i))];

        List<SeculineLine<SubmitIncapacitiesRequest>> read = await ReadAll.OfAsync(SeculineFile.OpenDecmalAsync(MadeUp.FileOf(written.Select(Write))));

        Assert.All(read, line => Assert.Null(line.Rejection));
        Assert.Equal(written, read.Select(line => line.Request!));
    }

    private Random Seeded()
    {
        int seed = Seed.GivenOr(20261122);
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static WageDeclaration Wage(Random random, int number) => new()
    {
        EmployerNumber = MadeUp.LegalPerson(random.Next(50)).ToString(),
        InsuredNumber = MadeUp.Person(number).ToString(),
        Period = Month(random),
        FirstDay = random.Next(0, 15),
        LastDay = random.Next(15, 32),
        HoursWorked = random.Next(0, 373),
        OvertimeHoursHundredths = random.Next(0, 10_000),
        HoursInactive = random.Next(0, 100),
        Pay = new Pay
        {
            BaseWage = Money(random),
            Supplements = Money(random),
            Overtime = Money(random),
            Benefits = Money(random),
            Unemployment = Money(random),
            NonPensionableSupplement = Money(random),
        },
        Reference = random.Next(2) == 0 ? "" : $"ref {random.Next()}",
    };

    private static SubmitIncapacitiesRequest Incapacity(Random random, int number)
    {
        string employer = MadeUp.LegalPerson(random.Next(50)).ToString(), insured = MadeUp.Person(number).ToString();
        YearMonth month = Month(random);
        return random.Next(5) == 0
            ? new SubmitIncapacitiesRequest { Cancellation = new IncapacityCancellation { EmployerNumber = employer, InsuredNumber = insured, Period = month } }
            : new SubmitIncapacitiesRequest
            {
                Incapacity = new Incapacity
                {
                    EmployerNumber = employer,
                    InsuredNumber = insured,
                    Period = month,
                    Kind = (IncapacityKind)random.Next(1, 6),
                    Days = new DateInterval
                    {
                        FirstDay = new Date { Year = month.Year, Month = month.Month, Day = random.Next(1, 15) },
                        LastDay = new Date { Year = month.Year, Month = month.Month, Day = random.Next(15, 29) },
                    },
                    Hours = random.Next(0, 400),
                },
            };
    }

    private static YearMonth Month(Random random) => new() { Year = random.Next(2019, 2027), Month = random.Next(1, 13) };

    private static Money? Money(Random random) => random.Next(2) == 0 ? null : new Money { Cents = random.NextInt64(1, 100_000_000_000) };

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
