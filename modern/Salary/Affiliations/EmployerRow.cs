using System.Data.Common;
using BS2000Bridge.Contracts.Affiliation.V1;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>One version of an employer in the directory.</summary>
/// <param name="Employer">The number.</param>
/// <param name="KnownFrom">When the affiliation domain recorded it.</param>
/// <param name="Content">The employer as the feed told it.</param>
internal sealed record EmployerRow(EmployerNumber Employer, long KnownFrom, byte[] Content)
{
    public static readonly BulkTable<EmployerRow> Table = new(
        "salary_employer",
        BulkColumn<EmployerRow>.Number("employer", row => row.Employer.Value),
        BulkColumn<EmployerRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<EmployerRow>.Number("known_until", row => row.KnownUntil),
        BulkColumn<EmployerRow>.Bytes("content", row => row.Content));

    /// <summary>When a later version took its place; null for the present one.</summary>
    public long? KnownUntil { get; set; }

    public static EmployerRow Of(Employer message) => new(EmployerNumber.FromTrusted(long.Parse(message.EmployerNumber)), message.RecordedAt.ToInstant(), message.ToByteArray());

    /// <summary>Reads the columns employer, known_from, content.</summary>
    public static EmployerRow Read(DbDataReader reader) => new(EmployerNumber.FromTrusted(reader.GetInt64(0)), reader.GetInt64(1), (byte[])reader[2]);
}
