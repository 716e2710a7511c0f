using System.Data.Common;

namespace BS2000Bridge.Salary.Wages;

/// <summary>A wage declaration as it is kept: what was declared, and the instants at which it began to count or ceased to.</summary>
internal sealed class WageRow
{
    /// <summary>What contributions depend on.</summary>
    public const string PayColumns = """
        w.id, w.insured, w.employer, w.period, w.first_day, w.last_day, w.hours_worked, w.overtime_hundredths, w.hours_inactive,
        w.base_wage, w.supplements, w.overtime, w.benefits, w.unemployment, w.non_pensionable
        """;

    public const string Columns = $"{PayColumns}, w.reference, w.request_id, w.recorded_at, w.accepted_at, w.superseded_at, w.rejected_at";

    public static readonly BulkTable<WageRow> Table = new(
        "salary_wage",
        BulkColumn<WageRow>.Number("id", row => row.Id),
        BulkColumn<WageRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<WageRow>.Number("employer", row => row.Employer.Value),
        BulkColumn<WageRow>.Number("period", row => row.Period.ToYyyyMm()),
        BulkColumn<WageRow>.Number("first_day", row => row.FirstDay),
        BulkColumn<WageRow>.Number("last_day", row => row.LastDay),
        BulkColumn<WageRow>.Number("hours_worked", row => row.HoursWorked),
        BulkColumn<WageRow>.Number("overtime_hundredths", row => row.OvertimeHundredths),
        BulkColumn<WageRow>.Number("hours_inactive", row => row.HoursInactive),
        BulkColumn<WageRow>.Number("base_wage", row => row.Pay.BaseWage.Cents),
        BulkColumn<WageRow>.Number("supplements", row => row.Pay.Supplements.Cents),
        BulkColumn<WageRow>.Number("overtime", row => row.Pay.Overtime.Cents),
        BulkColumn<WageRow>.Number("benefits", row => row.Pay.Benefits.Cents),
        BulkColumn<WageRow>.Number("unemployment", row => row.Pay.Unemployment.Cents),
        BulkColumn<WageRow>.Number("non_pensionable", row => row.Pay.NonPensionable.Cents),
        BulkColumn<WageRow>.Text("reference", row => row.Reference),
        BulkColumn<WageRow>.Text("request_id", row => row.RequestId),
        BulkColumn<WageRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<WageRow>.Number("accepted_at", row => row.AcceptedAt),
        BulkColumn<WageRow>.Number("superseded_at", row => row.SupersededAt));

    public int Id { get; set; }

    public EmployerNumber Employer { get; init; }

    public InsuredNumber Insured { get; init; }

    public YearMonth Period { get; init; }

    public int FirstDay { get; init; }

    public int LastDay { get; init; }

    public int HoursWorked { get; init; }

    public int OvertimeHundredths { get; init; }

    public int HoursInactive { get; init; }

    public Pay Pay { get; init; }

    public string Reference { get; set; } = "";

    public string RequestId { get; set; } = "";

    public long RecordedAt { get; set; }

    /// <summary>When it began to count; null while it waits for an affiliation.</summary>
    public long? AcceptedAt { get; set; }

    /// <summary>When a later one took its place.</summary>
    public long? SupersededAt { get; set; }

    /// <summary>When it had waited in vain, or proved wrong when the affiliation came.</summary>
    public long? RejectedAt { get; set; }

    public LocalDate First => new(Period.Year, Period.Month, FirstDay);

    public LocalDate Last => new(Period.Year, Period.Month, LastDay);

    public YearKey Year => new(Employer, Insured, Period.Year);

    /// <summary>Whether both are of the same insured, employer and month, and have a day in common.</summary>
    public bool Overlaps(WageRow other) =>
        Insured == other.Insured && Employer == other.Employer && Period == other.Period && FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    public static WageRow Read(DbDataReader reader)
    {
        WageRow row = ReadPay(reader);
        row.Reference = reader.GetString(15);
        row.RequestId = reader.GetString(16);
        row.RecordedAt = reader.GetInt64(17);
        row.AcceptedAt = reader.NumberAt(18);
        row.SupersededAt = reader.NumberAt(19);
        row.RejectedAt = reader.NumberAt(20);
        return row;
    }

    /// <summary>Reads <see cref="PayColumns"/>, with which <see cref="Columns"/> begin.</summary>
    public static WageRow ReadPay(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Insured = InsuredNumber.FromTrusted(reader.GetInt64(1)),
        Employer = EmployerNumber.FromTrusted(reader.GetInt64(2)),
        Period = reader.GetInt32(3).ToMonth(),
        FirstDay = reader.GetInt32(4),
        LastDay = reader.GetInt32(5),
        HoursWorked = reader.GetInt32(6),
        OvertimeHundredths = reader.GetInt32(7),
        HoursInactive = reader.GetInt32(8),
        Pay = new Pay(
            new Money(reader.GetInt64(9)),
            new Money(reader.GetInt64(10)),
            new Money(reader.GetInt64(11)),
            new Money(reader.GetInt64(12)),
            new Money(reader.GetInt64(13)),
            new Money(reader.GetInt64(14))),
    };

    /// <summary>The declaration as it was known at an instant; later ones change nothing of it.</summary>
    public Contracts.Salary.V1.RecordedWageDeclaration ToMessage(long knownAt) => new()
    {
        Name = ResourceNames.WageDeclarations.Of(Id),
        RequestId = RequestId,
        RecordedAt = RecordedAt.ToTimestamp(),
        SupersededAt = SupersededAt <= knownAt ? SupersededAt?.ToTimestamp() : null,
        State = SupersededAt <= knownAt ? Contracts.Salary.V1.WageDeclarationState.Superseded
            : RejectedAt <= knownAt ? Contracts.Salary.V1.WageDeclarationState.Rejected
            : AcceptedAt <= knownAt ? Contracts.Salary.V1.WageDeclarationState.Accepted
            : Contracts.Salary.V1.WageDeclarationState.OnHold,
        Declaration = ToDeclaration(),
    };

    private Contracts.Salary.V1.WageDeclaration ToDeclaration() => new()
    {
        EmployerNumber = Employer.ToString(),
        InsuredNumber = Insured.ToString(),
        Period = Period.ToMessage(),
        FirstDay = FirstDay,
        LastDay = LastDay,
        HoursWorked = HoursWorked,
        OvertimeHoursHundredths = OvertimeHundredths,
        HoursInactive = HoursInactive,
        Pay = Pay.ToMessage(),
        Reference = Reference,
    };
}
