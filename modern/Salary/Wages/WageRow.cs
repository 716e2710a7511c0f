using System.Data.Common;
using System.Globalization;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using NodaTime;
using Money = BS2000Bridge.Values.Money;
using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Salary.Wages;

/// <summary>A wage declaration as it is kept: what was declared, and the instants at which something became of it.</summary>
internal sealed class WageRow
{
    public const string NamePrefix = "wageDeclarations/";

    /// <summary>What contributions depend on.</summary>
    public const string PayColumns = """
        w.id, w.insured, w.employer, w.period, w.first_day, w.last_day, w.hours_worked, w.overtime_hundredths, w.hours_inactive,
        w.base_wage, w.supplements, w.overtime, w.benefits, w.unemployment, w.non_pensionable
        """;

    public const string Columns = $"{PayColumns}, w.reference, w.request_id, w.recorded_at, w.accepted_at, w.superseded_at, w.rejected_at";

    public static readonly BulkTable<WageRow> Table = new(
        "salary_wage",
        BulkColumn<WageRow>.Number("id", row => row.Id),
        BulkColumn<WageRow>.Number("insured", row => row.Insured),
        BulkColumn<WageRow>.Number("employer", row => row.Employer),
        BulkColumn<WageRow>.Number("period", row => row.Period),
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

    public long Insured { get; init; }

    public long Employer { get; init; }

    public int Period { get; init; }

    public int FirstDay { get; init; }

    public int LastDay { get; init; }

    public int HoursWorked { get; init; }

    public int OvertimeHundredths { get; init; }

    public int HoursInactive { get; init; }

    public Values.Pay Pay { get; init; }

    public string Reference { get; set; } = "";

    public string RequestId { get; set; } = "";

    public long RecordedAt { get; set; }

    /// <summary>When it began to count; null while it waits for an affiliation.</summary>
    public long? AcceptedAt { get; set; }

    /// <summary>When a later one took its place.</summary>
    public long? SupersededAt { get; set; }

    /// <summary>When it had waited in vain, or proved wrong when the affiliation came.</summary>
    public long? RejectedAt { get; set; }

    public LocalDate First => new(Period / 100, Period % 100, FirstDay);

    public LocalDate Last => new(Period / 100, Period % 100, LastDay);

    public static string NameOf(int id) => string.Create(CultureInfo.InvariantCulture, $"{NamePrefix}{id}");

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
        Insured = reader.GetInt64(1),
        Employer = reader.GetInt64(2),
        Period = reader.GetInt32(3),
        FirstDay = reader.GetInt32(4),
        LastDay = reader.GetInt32(5),
        HoursWorked = reader.GetInt32(6),
        OvertimeHundredths = reader.GetInt32(7),
        HoursInactive = reader.GetInt32(8),
        Pay = new Values.Pay(
            new Money(reader.GetInt64(9)),
            new Money(reader.GetInt64(10)),
            new Money(reader.GetInt64(11)),
            new Money(reader.GetInt64(12)),
            new Money(reader.GetInt64(13)),
            new Money(reader.GetInt64(14))),
    };

    /// <summary>The declaration as it was known at an instant; later ones change nothing of it.</summary>
    public RecordedWageDeclaration ToMessage(long knownAt) => new()
    {
        Name = NameOf(Id),
        RequestId = RequestId,
        RecordedAt = Instants.ToMessage(RecordedAt),
        SupersededAt = SupersededAt <= knownAt ? Instants.ToMessage(SupersededAt) : null,
        State = SupersededAt <= knownAt ? WageDeclarationState.Superseded
            : RejectedAt <= knownAt ? WageDeclarationState.Rejected
            : AcceptedAt <= knownAt ? WageDeclarationState.Accepted
            : WageDeclarationState.OnHold,
        Declaration = ToDeclaration(),
    };

    private WageDeclaration ToDeclaration() => new()
    {
        EmployerNumber = NumberText.Of(Employer),
        InsuredNumber = NumberText.Of(Insured),
        Period = new Wire.YearMonth { Year = Period / 100, Month = Period % 100 },
        FirstDay = FirstDay,
        LastDay = LastDay,
        HoursWorked = HoursWorked,
        OvertimeHoursHundredths = OvertimeHundredths,
        HoursInactive = HoursInactive,
        Pay = Pay.ToMessage(),
        Reference = Reference,
    };
}
