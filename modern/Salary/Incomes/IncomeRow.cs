using System.Data.Common;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>An income as it is kept: what was submitted, and the instants between which it counts.</summary>
internal sealed record IncomeRow
{
    public const string Columns = """
        n.id, n.insured, n.payer, n.first_month, n.last_month, n.kind, n.amount, n.occupation, n.voluntary, n.side_activity, n.reduced_minimum,
        n.mutuality_class, n.accident_factor, n.known_from, n.known_until
        """;

    public static readonly BulkTable<IncomeRow> Table = new(
        "salary_income",
        BulkColumn<IncomeRow>.Number("id", row => row.Id),
        BulkColumn<IncomeRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<IncomeRow>.Number("payer", row => row.Payer.Value),
        BulkColumn<IncomeRow>.Number("of_year", row => row.First.Year),
        BulkColumn<IncomeRow>.Number("first_month", row => row.First.ToYyyyMm()),
        BulkColumn<IncomeRow>.Number("last_month", row => row.Last.ToYyyyMm()),
        BulkColumn<IncomeRow>.Number("kind", row => (int)row.Kind),
        BulkColumn<IncomeRow>.Number("amount", row => row.Amount.Cents),
        BulkColumn<IncomeRow>.Number("occupation", row => (int)row.Occupation),
        BulkColumn<IncomeRow>.Number("voluntary", row => (int)row.Voluntary),
        BulkColumn<IncomeRow>.Number("side_activity", row => row.SideActivity ? 1 : 0),
        BulkColumn<IncomeRow>.Number("reduced_minimum", row => row.ReducedMinimum ? 1 : 0),
        BulkColumn<IncomeRow>.Number("mutuality_class", row => row.MutualityClass),
        BulkColumn<IncomeRow>.Number("accident_factor", row => row.AccidentFactorHundredths),
        BulkColumn<IncomeRow>.Number("known_from", row => row.KnownFrom));

    public required int Id { get; init; }

    /// <summary>Who pays the contributions: the insured, or another for them.</summary>
    public required EmployerNumber Payer { get; init; }

    public required InsuredNumber Insured { get; init; }

    /// <summary>The first month; the last is of the same year.</summary>
    public required YearMonth First { get; init; }

    public required YearMonth Last { get; init; }

    public required IncomeKind Kind { get; init; }

    /// <summary>Of all months together.</summary>
    public required Values.Money Amount { get; init; }

    public required Occupation Occupation { get; init; }

    public required Values.VoluntaryInsurance Voluntary { get; init; }

    public required bool SideActivity { get; init; }

    public required bool ReducedMinimum { get; init; }

    public required byte MutualityClass { get; init; }

    public required short AccidentFactorHundredths { get; init; }

    public required long KnownFrom { get; init; }

    /// <summary>When a later one took its place; null while it counts.</summary>
    public long? KnownUntil { get; init; }

    public int Months => ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;

    public YearKey Year => new(Payer, Insured, First.Year);

    /// <summary>Whether both are of one payer, insured and occupation, and of those insured by choice of one insurance.</summary>
    public bool IsOfSameActivity(IncomeRow other) =>
        (Payer, Insured, Occupation, Voluntary) == (other.Payer, other.Insured, other.Occupation, other.Voluntary);

    public bool Overlaps(IncomeRow other) => First <= other.Last && Last >= other.First;

    public static IncomeRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Insured = InsuredNumber.FromTrusted(reader.GetInt64(1)),
        Payer = EmployerNumber.FromTrusted(reader.GetInt64(2)),
        First = reader.GetInt32(3).ToMonth(),
        Last = reader.GetInt32(4).ToMonth(),
        Kind = (IncomeKind)reader.GetInt16(5),
        Amount = new Values.Money(reader.GetInt64(6)),
        Occupation = (Occupation)reader.GetInt16(7),
        Voluntary = (Values.VoluntaryInsurance)reader.GetInt16(8),
        SideActivity = reader.GetInt16(9) != 0,
        ReducedMinimum = reader.GetInt16(10) != 0,
        MutualityClass = (byte)reader.GetInt16(11),
        AccidentFactorHundredths = reader.GetInt16(12),
        KnownFrom = reader.GetInt64(13),
        KnownUntil = reader.NumberAt(14),
    };

    /// <summary>The income as it was known at an instant; a later one changes nothing of it.</summary>
    public Income ToMessage(long knownAt) => new()
    {
        Name = ResourceNames.Incomes.Of(Id),
        PayerNumber = Payer.ToString(),
        InsuredNumber = Insured.ToString(),
        Months = new MonthInterval { FirstMonth = First.ToMessage(), LastMonth = Last.ToMessage() },
        Kind = Kind,
        Amount = Amount.ToMessage(),
        Terms = IncomeMonths.CaseOf(this, First, Amount).ToTerms(),
        RecordedAt = KnownFrom.ToTimestamp(),
        SupersededAt = KnownUntil <= knownAt ? KnownUntil?.ToTimestamp() : null,
    };
}
