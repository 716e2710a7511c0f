using System.Data.Common;
using BS2000Bridge.Legislation.Incapacities;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>A period of incapacity as it is kept: what was declared, and the instants between which it counts.</summary>
internal sealed class IncapacityRow
{
    public const string Columns = "i.id, i.insured, i.employer, i.period, i.kind, i.first_day, i.last_day, i.hours, i.known_from, i.known_until";

    public static readonly BulkTable<IncapacityRow> Table = new(
        "salary_incapacity",
        BulkColumn<IncapacityRow>.Number("id", row => row.Id),
        BulkColumn<IncapacityRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<IncapacityRow>.Number("employer", row => row.Employer.Value),
        BulkColumn<IncapacityRow>.Number("period", row => row.Period.ToYyyyMm()),
        BulkColumn<IncapacityRow>.Number("kind", row => (int)row.Kind),
        BulkColumn<IncapacityRow>.Number("first_day", row => row.First.ToNumber()),
        BulkColumn<IncapacityRow>.Number("last_day", row => row.Last.ToNumber()),
        BulkColumn<IncapacityRow>.Number("hours", row => row.Hours),
        BulkColumn<IncapacityRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<IncapacityRow>.Number("known_until", row => row.KnownUntil));

    public required int Id { get; init; }

    public required EmployerNumber Employer { get; init; }

    public required InsuredNumber Insured { get; init; }

    public required YearMonth Period { get; init; }

    public required IncapacityKind Kind { get; init; }

    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    public required int Hours { get; init; }

    public required long KnownFrom { get; init; }

    /// <summary>When it was cancelled; null while it counts.</summary>
    public long? KnownUntil { get; set; }

    public IncapacityDays Days => new(Kind, First, Last);

    public EmploymentKey Employment => new(Employer, Insured);

    /// <summary>Whether it is of a kind and has a day in common with an interval, both ends of which are included.</summary>
    public bool Overlaps(IncapacityKind kind, LocalDate first, LocalDate last) => Kind == kind && First <= last && Last >= first;

    public static IncapacityRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Insured = InsuredNumber.FromTrusted(reader.GetInt64(1)),
        Employer = EmployerNumber.FromTrusted(reader.GetInt64(2)),
        Period = reader.GetInt32(3).ToMonth(),
        Kind = (IncapacityKind)reader.GetInt16(4),
        First = reader.GetInt32(5).ToDay(),
        Last = reader.GetInt32(6).ToDay(),
        Hours = reader.GetInt32(7),
        KnownFrom = reader.GetInt64(8),
        KnownUntil = reader.NumberAt(9),
    };

    /// <summary>The periods that count of some insured, with every employer.</summary>
    public static async Task<List<IncapacityRow>> CurrentAsync(ReadTransaction reading, IEnumerable<InsuredNumber> insured, CancellationToken cancellationToken)
    {
        var found = new List<IncapacityRow>();
        foreach (string list in NumberLists.Of(insured.Select(number => number.Value)))
        {
            string sql = $"SELECT {Columns} FROM salary_incapacity i WHERE i.insured IN ({list}) AND i.known_until IS NULL";
            found.AddRange(await reading.RowsAsync(sql, null, Read, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    /// <summary>The period as a message.</summary>
    /// <param name="reimbursement">What the Mutualité des employeurs gives back; null while it is not computed.</param>
    public Contracts.Salary.V1.Incapacity ToMessage(Money? reimbursement) => new()
    {
        Name = ResourceNames.Incapacities.Of(Id),
        EmployerNumber = Employer.ToString(),
        InsuredNumber = Insured.ToString(),
        Period = Period.ToMessage(),
        Kind = (Contracts.Salary.V1.IncapacityKind)Kind,
        Days = new Contracts.Common.V1.DateInterval { FirstDay = First.ToMessage(), LastDay = Last.ToMessage() },
        Hours = Hours,
        Reimbursement = reimbursement?.ToMessage(),
        RecordedAt = KnownFrom.ToTimestamp(),
    };
}
