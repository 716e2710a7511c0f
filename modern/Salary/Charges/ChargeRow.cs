using System.Data.Common;
using BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Salary.Charges;

/// <summary>A charge as it is kept; never changed.</summary>
internal sealed class ChargeRow
{
    public const string Columns = "c.id, c.basis, c.kind, c.insured, c.employer, c.period, c.reverses, c.resource_id, c.gross, c.tax, c.recorded_at, c.lines";

    public static readonly BulkTable<ChargeRow> Table = new(
        "salary_charge",
        BulkColumn<ChargeRow>.Number("id", row => row.Id),
        BulkColumn<ChargeRow>.Number("basis", row => (int)row.Basis),
        BulkColumn<ChargeRow>.Number("kind", row => (int)row.Kind),
        BulkColumn<ChargeRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<ChargeRow>.Number("employer", row => row.Employer.Value),
        BulkColumn<ChargeRow>.Number("period", row => row.Period.ToYyyyMm()),
        BulkColumn<ChargeRow>.Number("reverses", row => row.Reverses),
        BulkColumn<ChargeRow>.Number("resource_id", row => row.ResourceId),
        BulkColumn<ChargeRow>.Number("gross", row => row.NetWage?.Gross.Cents),
        BulkColumn<ChargeRow>.Number("tax", row => row.NetWage?.Tax.Cents),
        BulkColumn<ChargeRow>.Number("contribution", row => LinesCodec.Total(in row.Lines).Cents),
        BulkColumn<ChargeRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<ChargeRow>.Bytes("lines", row => LinesCodec.Write(in row.Lines)),
        BulkColumn<ChargeRow>.Bytes("content", row => row.Case));

    /// <summary>The lines; of a reversal with the opposite sign.</summary>
    public ContributionLines Lines;

    public int Id { get; set; }

    public ChargeBasis Basis { get; init; }

    public ChargeKind Kind { get; init; }

    public EmployerNumber Employer { get; init; }

    public InsuredNumber Insured { get; init; }

    public YearMonth Period { get; init; }

    /// <summary>The charge that a reversal cancels; null for others.</summary>
    public int? Reverses { get; init; }

    /// <summary>The declaration or income that it rests on.</summary>
    public int ResourceId { get; init; }

    public Legislation.Contributions.NetWage? NetWage { get; init; }

    public long RecordedAt { get; set; }

    /// <summary>The case that it was computed from; null of a reversal, and where it was not read.</summary>
    public byte[]? Case { get; init; }

    public YearKey Year => new(Employer, Insured, Period.Year);

    public static ChargeRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Basis = (ChargeBasis)reader.GetInt32(1),
        Kind = (ChargeKind)reader.GetInt32(2),
        Insured = InsuredNumber.FromTrusted(reader.GetInt64(3)),
        Employer = EmployerNumber.FromTrusted(reader.GetInt64(4)),
        Period = reader.GetInt32(5).ToMonth(),
        Reverses = reader.SmallNumberAt(6),
        ResourceId = reader.GetInt32(7),
        NetWage = reader.IsDBNull(8) ? null : new Legislation.Contributions.NetWage(new Money(reader.GetInt64(8)), new Money(reader.GetInt64(9))),
        RecordedAt = reader.GetInt64(10),
        Lines = LinesCodec.Read((byte[])reader[11]),
    };

    /// <summary>What cancels it exactly.</summary>
    public ChargeRow ToReversal() => new()
    {
        Basis = Basis,
        Kind = ChargeKind.Reversal,
        Employer = Employer,
        Insured = Insured,
        Period = Period,
        Reverses = Id,
        ResourceId = ResourceId,
        NetWage = NetWage is { } net ? new Legislation.Contributions.NetWage(Money.Zero - net.Gross, Money.Zero - net.Tax) : null,
        Lines = LinesCodec.Negative(in Lines),
    };

    public Charge ToMessage()
    {
        var charge = new Charge
        {
            Name = ResourceNames.Charges.Of(Id),
            Kind = Kind,
            EmployerNumber = Employer.ToString(),
            InsuredNumber = Insured.ToString(),
            Period = Period.ToMessage(),
            Reverses = Reverses is { } reversed ? ResourceNames.Charges.Of(reversed) : "",
            RecordedAt = RecordedAt.ToTimestamp(),
            NetWage = NetWage is { } net ? NetWageMessages.Create(net.Gross, net.Tax) : null,
        };
        charge.Lines.Add(Lines.ToMessage().Lines);
        if (Basis == ChargeBasis.Wage)
        {
            charge.WageDeclaration = ResourceNames.WageDeclarations.Of(ResourceId);
        }
        else
        {
            charge.Income = ResourceNames.Incomes.Of(ResourceId);
        }

        return charge;
    }
}
