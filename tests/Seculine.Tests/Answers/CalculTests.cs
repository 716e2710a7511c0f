using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Seculine.Calcul;
using BS2000Bridge.Seculine.Tests.Doubles;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Seculine.Tests.Answers;

public sealed class CalculTests
{
    private static readonly XNamespace Ns = CalculSchema.Namespace;
    private static readonly SeculineHeader Header = new(MadeUp.Employer, MadeUp.SeculineNumber);
    private static readonly Values.YearMonth March = new(2025, 3);
    private static readonly Values.YearMonth May = new(2025, 5);

    /// <summary>May is closed on 15 July, April was on 15 June; both at midnight in Luxembourg, 22:00 UTC the day before.</summary>
    private static readonly DateTimeOffset AfterMay = new(2025, 7, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Write_MonthWithRecomputedOnes_HasPositionsAndSums()
    {
        await using var centre = Centre.Start();
        centre.ListCharges = _ => new()
        {
            Charges =
            {
                // Of March: charged in time, corrected in June after the closing of April.
                Charge("1", ChargeKind.Charge, 1, March, At(2025, 4, 25), 100_00, 50_00),
                Charge("2", ChargeKind.Reversal, 1, March, At(2025, 6, 20), -100_00, -50_00, reverses: "1"),
                Charge("3", ChargeKind.Recharge, 1, March, At(2025, 6, 20), 110_00, 55_00),
                Charge("4", ChargeKind.Charge, 1, May, At(2025, 6, 10), 200_00, 80_00),
                Charge("5", ChargeKind.Charge, 2, May, At(2025, 6, 24), 300_00, 90_00),
            },
        };
        centre.ListAffiliations = request => new()
        {
            Affiliations = { Affiliation(1, new Date { Year = 2025, Month = 4, Day = 1 }), Affiliation(1, null), Affiliation(3, null) },
        };

        (CalculAccount account, XDocument document) = await WriteAsync(centre, May, AfterMay);

        Assert.Equal(
            (3, false, 670_00, 15_00, 685_00),
            (account.Statements, account.IsProvisional, account.CurrentPeriod.Cents, account.RecomputedPeriods.Cents, account.Total.Cents));
        Assert.Equal(
            [("2025-03", MadeUp.Person(1).ToString()), ("2025-05", MadeUp.Person(1).ToString()), ("2025-05", MadeUp.Person(2).ToString())],
            document.Root!.Elements(Ns + "decompte").Select(one => (one.Attribute("periode")!.Value, one.Attribute("assure")!.Value)));
        Assert.Equal(
            [("extourne", "charges/2", "charges/1"), ("redressement", "charges/3", null), ("due", "charges/4", null), ("due", "charges/5", null)],
            document.Descendants(Ns + "position").Select(one => (one.Attribute("nature")!.Value, one.Attribute("reference")!.Value, one.Attribute("extourneDe")?.Value)));
        Assert.Equal([2, 1, 0], document.Root.Elements(Ns + "decompte").Select(one => one.Elements(Ns + "affiliation").Count()));
        XElement line = document.Descendants(Ns + "ligne").First();
        Assert.Equal(
            ["pension", "2703.74", "16", "-100.00", "-50.00"],
            new[] { "branche", "assiette", "taux", "partAssure", "partPatronale" }.Select(name => line.Attribute(name)!.Value));
        XElement sums = document.Root.Element(Ns + "resume")!;
        Assert.Equal(
            ["670.00", "15.00", "685.00", "0.00", "0.00", "685.00"],
            new[] { "periodeCourante", "periodesRecalculees", "cotisations", "impot", "remboursements", "total" }.Select(name => sums.Attribute(name)!.Value));
        Assert.Equal("510.00", sums.Element(Ns + "branche")!.Attribute("partAssure")!.Value);
    }

    [Fact]
    public async Task Write_ReimbursementsThatChanged_AreReversedAndNew()
    {
        await using var centre = Centre.Start();
        centre.ListIncapacities = request => request.AsOf.KnownAt.ToDateTimeOffset() < At(2025, 6, 20)
            ? new() { Incapacities = { Incapacity("a", March, 100_00), Incapacity("b", March, 40_00), Incapacity("c", March, 7_00) } }
            : new() { Incapacities = { Incapacity("a", March, 120_00), Incapacity("c", March, 7_00), Incapacity("d", May, 60_00), Incapacity("e", May, null) } };

        (CalculAccount account, XDocument document) = await WriteAsync(centre, May, AfterMay);

        Assert.Equal(
            [("extourne", "-100.00"), ("redressement", "120.00"), ("extourne", "-40.00"), ("due", "60.00")],
            document.Descendants(Ns + "remboursement").Select(one => (one.Attribute("nature")!.Value, one.Attribute("montant")!.Value)));
        Assert.Equal((40_00, -40_00), (account.Reimbursements.Cents, account.Total.Cents));
    }

    [Fact]
    public async Task Write_HouseholdsNetWage_HasItsTax()
    {
        await using var centre = Centre.Start();
        Charge charge = Charge("1", ChargeKind.Charge, 1, May, At(2025, 6, 10), 10_00, 10_00);
        charge.NetWage = new NetWage { Gross = new Contracts.Common.V1.Money { Cents = 500_00 }, Tax = new Contracts.Common.V1.Money { Cents = 44_00 } };
        centre.ListCharges = _ => new() { Charges = { charge } };

        (CalculAccount account, XDocument document) = await WriteAsync(centre, May, AfterMay);

        Assert.Equal((44_00, 64_00), (account.Tax.Cents, account.Total.Cents));
        Assert.Equal("44.00", document.Descendants(Ns + "salaireNet").Single().Attribute("impot")!.Value);
    }

    /// <summary>Each booking is in the calculation of exactly one month, wherever it lies around the closings.</summary>
    [Fact]
    public async Task Write_AllMonths_HaveEachChargeOnce()
    {
        await using var centre = Centre.Start();
        var random = new Random(Seed.GivenOr(20261122));
        List<Charge> all = [.. Enumerable.Range(0, 400).Select(i =>
        {
            Values.YearMonth period = new Values.YearMonth(2024, 1).PlusMonths(random.Next(12));
            var booked = new DateTimeOffset(period.Year, period.Month, 1, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(24 * 300));
            return Charge($"{i}", ChargeKind.Charge, i, period, booked, 1, 1);
        })];

        // Closings themselves: midnight of 15 May 2024 in Luxembourg is 22:00 UTC of the 14th, and belongs to March.
        all.Add(Charge("on", ChargeKind.Charge, 500, March.PlusMonths(-12), new DateTimeOffset(2024, 5, 14, 22, 0, 0, TimeSpan.Zero), 1, 1));
        all.Add(Charge("after", ChargeKind.Charge, 501, March.PlusMonths(-12), new DateTimeOffset(2024, 5, 14, 22, 0, 0, 1, TimeSpan.Zero), 1, 1));
        centre.ListCharges = request => new()
        {
            Charges = { all.Where(charge => charge.RecordedAt <= request.AsOf.KnownAt && charge.Period.ToYyyyMm() <= request.Periods.LastMonth.ToYyyyMm()) },
        };

        List<(string Month, string Charge)> found = [];
        for (Values.YearMonth month = new(2024, 1); month < new Values.YearMonth(2026, 1); month = month.PlusMonths(1))
        {
            (_, XDocument document) = await WriteAsync(centre, month, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
            found.AddRange(document.Descendants(Ns + "position").Select(one => (month.ToString(), one.Attribute("reference")!.Value)));
        }

        Assert.Equal(all.Select(charge => charge.Name).Order(StringComparer.Ordinal), found.Select(one => one.Charge).Order(StringComparer.Ordinal));
        Assert.Equal("2024-03", found.Single(one => one.Charge == "charges/on").Month);
        Assert.Equal("2024-04", found.Single(one => one.Charge == "charges/after").Month);
    }

    [Fact]
    public async Task Write_MonthThatIsNotClosed_SaysSo()
    {
        await using var centre = Centre.Start();
        AsOf? asked = new();
        centre.ListCharges = request =>
        {
            asked = request.AsOf;
            return new();
        };

        (CalculAccount account, XDocument document) = await WriteAsync(centre, May, At(2025, 7, 1));

        Assert.True(account.IsProvisional);
        Assert.Equal(("true", "2025-07-15"), (document.Root!.Element(Ns + "entete")!.Attribute("provisoire")!.Value, document.Root.Element(Ns + "entete")!.Attribute("cloture")!.Value));
        Assert.Null(asked);
    }

    /// <summary>Writes a file and validates it against the schema.</summary>
    private static async Task<(CalculAccount Account, XDocument Document)> WriteAsync(Centre centre, Values.YearMonth month, DateTimeOffset now)
    {
        using var folder = new TemporaryFolder();
        var time = new TestClock(now);
        CalculAccount account = await new CalculFile(centre.Invoker, SeculineDecisions.Default, time)
            .WriteAsync(new AnswerFolder(folder.Path, time), Header, MadeUp.Employer, month);
        Assert.Matches($"^CALCUL\\.{MadeUp.Employer}_123456_[0-9]{{17}}\\.xml$", Path.GetFileName(account.Path));
        var schemas = new XmlSchemaSet();
        using (Stream schema = CalculSchema.Open())
        {
            schemas.Add(null, XmlReader.Create(schema));
        }

        XDocument document = XDocument.Load(account.Path);
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        Assert.Equal(Ns + "calcul", document.Root!.Name);
        return (account, document);
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    private static Charge Charge(string name, ChargeKind kind, int person, Values.YearMonth period, DateTimeOffset recorded, long insured, long employer, string? reverses = null) => new()
    {
        Name = $"charges/{name}",
        Kind = kind,
        EmployerNumber = MadeUp.Employer.ToString(),
        InsuredNumber = MadeUp.Person(person).ToString(),
        Period = period.ToMessage(),
        RecordedAt = Timestamp.FromDateTimeOffset(recorded),
        Reverses = reverses is null ? "" : $"charges/{reverses}",
        Lines =
        {
            new Contracts.Salary.V1.ContributionLine
            {
                Branch = Contracts.Common.V1.Branch.Pension,
                Base = new Contracts.Common.V1.Money { Cents = 2703_74 },
                Rate = new Rate { Millionths = 160_000 },
                InsuredShare = new Contracts.Common.V1.Money { Cents = insured },
                EmployerShare = new Contracts.Common.V1.Money { Cents = employer },
            },
        },
    };

    private static Incapacity Incapacity(string name, Values.YearMonth period, long? reimbursement) => new()
    {
        Name = $"incapacities/{name}",
        EmployerNumber = MadeUp.Employer.ToString(),
        InsuredNumber = MadeUp.Person(1).ToString(),
        Period = period.ToMessage(),
        Kind = IncapacityKind.Sickness,
        Days = new DateInterval { FirstDay = period.FirstDay.ToMessage(), LastDay = period.FirstDay.PlusDays(2).ToMessage() },
        Hours = 24,
        Reimbursement = reimbursement is { } cents ? new Contracts.Common.V1.Money { Cents = cents } : null,
    };

    private static Contracts.Affiliation.V1.Affiliation Affiliation(int person, Date? lastDay) => new()
    {
        EmployerNumber = MadeUp.Employer.ToString(),
        InsuredNumber = MadeUp.Person(person).ToString(),
        Period = new DateInterval { FirstDay = new Date { Year = 2020, Month = 1, Day = 1 }, LastDay = lastDay },
        SchemeCode = "03",
        WeeklyHours = 40,
    };
}
