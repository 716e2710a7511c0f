using System.Data.Common;
using System.Globalization;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using NodaTime;
using Wire = BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>A period of incapacity as it is kept: what was declared, and the instants between which it counts.</summary>
internal sealed class IncapacityRow
{
    public const string Columns = "i.id, i.insured, i.employer, i.period, i.kind, i.first_day, i.last_day, i.hours, i.known_from, i.known_until";

    public static readonly BulkTable<IncapacityRow> Table = new(
        "salary_incapacity",
        BulkColumn<IncapacityRow>.Number("id", row => row.Id),
        BulkColumn<IncapacityRow>.Number("insured", row => row.Insured),
        BulkColumn<IncapacityRow>.Number("employer", row => row.Employer),
        BulkColumn<IncapacityRow>.Number("period", row => row.Period.ToYyyyMm()),
        BulkColumn<IncapacityRow>.Number("kind", row => (int)row.Kind),
        BulkColumn<IncapacityRow>.Number("first_day", row => BS2000Bridge.Salary.Basics.Days.ToNumber(row.First)),
        BulkColumn<IncapacityRow>.Number("last_day", row => BS2000Bridge.Salary.Basics.Days.ToNumber(row.Last)),
        BulkColumn<IncapacityRow>.Number("hours", row => row.Hours),
        BulkColumn<IncapacityRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<IncapacityRow>.Number("known_until", row => row.KnownUntil));

    private const string NamePrefix = "incapacities/";

    public required int Id { get; init; }

    public required long Insured { get; init; }

    public required long Employer { get; init; }

    public required YearMonth Period { get; init; }

    public required IncapacityKind Kind { get; init; }

    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    public required int Hours { get; init; }

    public required long KnownFrom { get; init; }

    /// <summary>When it was cancelled; null while it counts.</summary>
    public long? KnownUntil { get; set; }

    public IncapacityDays Days => new(Kind, First, Last);

    public static string NameOf(int id) => string.Create(CultureInfo.InvariantCulture, $"{NamePrefix}{id}");

    /// <summary>Whether it is of a kind and has a day in common with an interval, both ends of which are included.</summary>
    public bool Overlaps(IncapacityKind kind, LocalDate first, LocalDate last) => Kind == kind && First <= last && Last >= first;

    public static IncapacityRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Insured = reader.GetInt64(1),
        Employer = reader.GetInt64(2),
        Period = new YearMonth(reader.GetInt32(3) / 100, reader.GetInt32(3) % 100),
        Kind = (IncapacityKind)reader.GetInt16(4),
        First = BS2000Bridge.Salary.Basics.Days.FromNumber(reader.GetInt32(5)),
        Last = BS2000Bridge.Salary.Basics.Days.FromNumber(reader.GetInt32(6)),
        Hours = reader.GetInt32(7),
        KnownFrom = reader.GetInt64(8),
        KnownUntil = reader.NumberAt(9),
    };

    /// <summary>The periods that count of some insured, with every employer.</summary>
    public static async Task<List<IncapacityRow>> StandingAsync(ReadTransaction reading, IEnumerable<long> insured, CancellationToken cancellation)
    {
        var found = new List<IncapacityRow>();
        foreach (string list in SqlLists.Of(insured))
        {
            string sql = $"SELECT {Columns} FROM salary_incapacity i WHERE i.insured IN ({list}) AND i.known_until IS NULL";
            found.AddRange(await reading.RowsAsync(sql, null, Read, cancellation).ConfigureAwait(false));
        }

        return found;
    }

    /// <summary>The period as a message.</summary>
    /// <param name="reimbursement">What the Mutualité des employeurs gives back; null while it is not computed.</param>
    public Wire.Incapacity ToMessage(Money? reimbursement) => new()
    {
        Name = NameOf(Id),
        EmployerNumber = NumberText.Of(Employer),
        InsuredNumber = NumberText.Of(Insured),
        Period = Period.ToMessage(),
        Kind = (Wire.IncapacityKind)Kind,
        Days = new Contracts.Common.V1.DateInterval { FirstDay = First.ToMessage(), LastDay = Last.ToMessage() },
        Hours = Hours,
        Reimbursement = reimbursement?.ToMessage(),
        RecordedAt = Instants.ToMessage(KnownFrom),
    };
}
