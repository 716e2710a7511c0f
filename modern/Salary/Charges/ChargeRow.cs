using System.Data.Common;
using System.Globalization;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using NetWage = BS2000Bridge.Legislation.Contributions.NetWage;
using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Salary.Charges;

/// <summary>A charge as it is kept; never changed.</summary>
internal sealed class ChargeRow
{
    public const string NamePrefix = "charges/";
    public const string IncomePrefix = "incomes/";

    public const string Columns = "c.id, c.basis, c.kind, c.insured, c.employer, c.period, c.reverses, c.resource_id, c.gross, c.tax, c.recorded_at, c.lines";

    public static readonly BulkTable<ChargeRow> Table = new(
        "salary_charge",
        BulkColumn<ChargeRow>.Number("id", row => row.Id),
        BulkColumn<ChargeRow>.Number("basis", row => (int)row.Basis),
        BulkColumn<ChargeRow>.Number("kind", row => (int)row.Kind),
        BulkColumn<ChargeRow>.Number("insured", row => row.Insured),
        BulkColumn<ChargeRow>.Number("employer", row => row.Employer),
        BulkColumn<ChargeRow>.Number("period", row => row.Period),
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

    public long Insured { get; init; }

    public long Employer { get; init; }

    public int Period { get; init; }

    /// <summary>Of a reversal, the charge that it cancels.</summary>
    public int? Reverses { get; init; }

    /// <summary>The declaration or income that it rests on.</summary>
    public int ResourceId { get; init; }

    public NetWage? NetWage { get; init; }

    public long RecordedAt { get; set; }

    /// <summary>The case that it was computed from; null of a reversal, and where it was not read.</summary>
    public byte[]? Case { get; init; }

    public YearKey Year => new(Insured, Employer, Period / 100);

    public static string NameOf(int id) => string.Create(CultureInfo.InvariantCulture, $"{NamePrefix}{id}");

    public static ChargeRow Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Basis = (ChargeBasis)reader.GetInt32(1),
        Kind = (ChargeKind)reader.GetInt32(2),
        Insured = reader.GetInt64(3),
        Employer = reader.GetInt64(4),
        Period = reader.GetInt32(5),
        Reverses = reader.IsDBNull(6) ? null : reader.GetInt32(6),
        ResourceId = reader.GetInt32(7),
        NetWage = reader.IsDBNull(8) ? null : new NetWage(new Money(reader.GetInt64(8)), new Money(reader.GetInt64(9))),
        RecordedAt = reader.GetInt64(10),
        Lines = LinesCodec.Read((byte[])reader[11]),
    };

    /// <summary>What cancels it exactly.</summary>
    public ChargeRow ToReversal() => new()
    {
        Basis = Basis,
        Kind = ChargeKind.Reversal,
        Insured = Insured,
        Employer = Employer,
        Period = Period,
        Reverses = Id,
        ResourceId = ResourceId,
        NetWage = NetWage is { } net ? new NetWage(Money.Zero - net.Gross, Money.Zero - net.Tax) : null,
        Lines = LinesCodec.Negative(in Lines),
    };

    public Charge ToMessage()
    {
        var charge = new Charge
        {
            Name = NameOf(Id),
            Kind = Kind,
            EmployerNumber = NumberText.Of(Employer),
            InsuredNumber = NumberText.Of(Insured),
            Period = new Wire.YearMonth { Year = Period / 100, Month = Period % 100 },
            Reverses = Reverses is { } reversed ? NameOf(reversed) : "",
            RecordedAt = Instants.ToMessage(RecordedAt),
            NetWage = NetWage is { } net ? new Contracts.Salary.V1.NetWage { Gross = net.Gross.ToMessage(), Tax = net.Tax.ToMessage() } : null,
        };
        charge.Lines.Add(Lines.ToMessage().Lines);
        if (Basis == ChargeBasis.Wage)
        {
            charge.WageDeclaration = WageRow.NameOf(ResourceId);
        }
        else
        {
            charge.Income = string.Create(CultureInfo.InvariantCulture, $"{IncomePrefix}{ResourceId}");
        }

        return charge;
    }
}
