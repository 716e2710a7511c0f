using System.Data.Common;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Storage;
using NodaTime;

namespace BS2000Bridge.Salary.Directory;

/// <summary>One version of an affiliation in the directory.</summary>
internal sealed class AffiliationRow
{
    public const string Columns = "a.insured, a.employer, a.entry_day, a.known_from, a.known_until, a.cancelled, a.exit_day, a.scheme, a.occupation, a.contract_type, a.trial_end, a.weekly_hours";

    public static readonly BulkTable<AffiliationRow> Table = new(
        "salary_affiliation",
        BulkColumn<AffiliationRow>.Number("insured", row => row.Insured),
        BulkColumn<AffiliationRow>.Number("employer", row => row.Employer),
        BulkColumn<AffiliationRow>.Number("entry_day", row => row.Entry),
        BulkColumn<AffiliationRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<AffiliationRow>.Number("known_until", row => row.KnownUntil),
        BulkColumn<AffiliationRow>.Number("cancelled", row => row.Cancelled ? 1 : 0),
        BulkColumn<AffiliationRow>.Number("exit_day", row => row.Exit),
        BulkColumn<AffiliationRow>.Number("scheme", row => row.Scheme),
        BulkColumn<AffiliationRow>.Number("occupation", row => row.Occupation),
        BulkColumn<AffiliationRow>.Number("contract_type", row => row.ContractType),
        BulkColumn<AffiliationRow>.Number("trial_end", row => row.TrialEnd),
        BulkColumn<AffiliationRow>.Number("weekly_hours", row => row.WeeklyHours));

    public long Insured { get; private init; }

    public long Employer { get; private init; }

    public int Entry { get; private init; }

    public long KnownFrom { get; private init; }

    /// <summary>When a later version took its place; null for the present one.</summary>
    public long? KnownUntil { get; set; }

    public bool Cancelled { get; private init; }

    public int? Exit { get; private init; }

    public byte Scheme { get; private init; }

    public int Occupation { get; private init; }

    public int ContractType { get; private init; }

    public int? TrialEnd { get; private init; }

    public int WeeklyHours { get; private init; }

    public (long Insured, long Employer, int Entry) Key => (Insured, Employer, Entry);

    /// <summary>Whether wages are judged, and contributions and reimbursements computed, as by another version.</summary>
    public bool CountsAs(AffiliationRow other) =>
        (Cancelled, Exit, Scheme, Occupation, TrialEnd) == (other.Cancelled, other.Exit, other.Scheme, other.Occupation, other.TrialEnd);

    public static AffiliationRow Of(AffiliationVersion version)
    {
        Affiliation message = version.Affiliation;
        _ = message.Period.FirstDay.TryToValue(out LocalDate entry);
        return new AffiliationRow
        {
            Insured = long.Parse(message.InsuredNumber),
            Employer = long.Parse(message.EmployerNumber),
            Entry = Days.ToNumber(entry),
            KnownFrom = Instants.FromMessage(version.KnownFrom),
            KnownUntil = version.KnownUntil is { } until ? Instants.FromMessage(until) : null,
            Cancelled = message.State == AffiliationState.Cancelled,
            Exit = message.Period.LastDay.TryToValue(out LocalDate exit) ? Days.ToNumber(exit) : null,
            Scheme = byte.Parse(message.SchemeCode),
            Occupation = (int)(message.Occupation == Contracts.Affiliation.V1.Occupation.Unspecified ? Contracts.Affiliation.V1.Occupation.Employee : message.Occupation),
            ContractType = (int)message.ContractType,
            TrialEnd = message.TrialPeriodEnd.TryToValue(out LocalDate trial) ? Days.ToNumber(trial) : null,
            WeeklyHours = message.WeeklyHours,
        };
    }

    public static AffiliationRow Read(DbDataReader reader) => new()
    {
        Insured = reader.GetInt64(0),
        Employer = reader.GetInt64(1),
        Entry = reader.GetInt32(2),
        KnownFrom = reader.GetInt64(3),
        KnownUntil = reader.NumberAt(4),
        Cancelled = reader.GetInt32(5) != 0,
        Exit = reader.IsDBNull(6) ? null : reader.GetInt32(6),
        Scheme = (byte)reader.GetInt32(7),
        Occupation = reader.GetInt32(8),
        ContractType = reader.GetInt32(9),
        TrialEnd = reader.IsDBNull(10) ? null : reader.GetInt32(10),
        WeeklyHours = reader.GetInt32(11),
    };

    public KnownAffiliation ToKnown() => new(
        Employer,
        Insured,
        Days.FromNumber(Entry),
        Exit is { } exit ? Days.FromNumber(exit) : null,
        Scheme,
        (Values.Occupation)(Occupation - 1),
        (ContractType)ContractType,
        TrialEnd is { } trial ? Days.FromNumber(trial) : null,
        WeeklyHours);
}
