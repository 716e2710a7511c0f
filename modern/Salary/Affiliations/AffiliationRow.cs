using System.Data.Common;
using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>One version of an affiliation in the directory.</summary>
internal sealed class AffiliationRow
{
    public const string Columns = "a.insured, a.employer, a.entry_day, a.known_from, a.known_until, a.cancelled, a.exit_day, a.scheme, a.occupation, a.contract_type, a.trial_end, a.weekly_hours";

    public static readonly BulkTable<AffiliationRow> Table = new(
        "salary_affiliation",
        BulkColumn<AffiliationRow>.Number("insured", row => row.Insured.Value),
        BulkColumn<AffiliationRow>.Number("employer", row => row.Employer.Value),
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

    public EmployerNumber Employer { get; private init; }

    public InsuredNumber Insured { get; private init; }

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

    public (EmploymentKey Employment, int Entry) Key => (new EmploymentKey(Employer, Insured), Entry);

    /// <summary>Whether wages are judged, and contributions and reimbursements computed, as by another version.</summary>
    public bool CountsAs(AffiliationRow other) =>
        (Cancelled, Exit, Scheme, Occupation, TrialEnd) == (other.Cancelled, other.Exit, other.Scheme, other.Occupation, other.TrialEnd);

    public static AffiliationRow Of(AffiliationVersion version)
    {
        Contracts.Affiliation.V1.Affiliation message = version.Affiliation;
        _ = message.Period.FirstDay.TryToValue(out LocalDate entry);
        return new AffiliationRow
        {
            Employer = EmployerNumber.FromTrusted(long.Parse(message.EmployerNumber)),
            Insured = InsuredNumber.FromTrusted(long.Parse(message.InsuredNumber)),
            Entry = entry.ToNumber(),
            KnownFrom = version.KnownFrom.ToInstant(),
            KnownUntil = version.KnownUntil?.ToInstant(),
            Cancelled = message.State == AffiliationState.Cancelled,
            Exit = message.Period.LastDay.TryToValue(out LocalDate exit) ? exit.ToNumber() : null,
            Scheme = byte.Parse(message.SchemeCode),
            Occupation = (int)(message.Occupation == Contracts.Affiliation.V1.Occupation.Unspecified ? Contracts.Affiliation.V1.Occupation.Employee : message.Occupation),
            ContractType = (int)message.ContractType,
            TrialEnd = message.TrialPeriodEnd.TryToValue(out LocalDate trial) ? trial.ToNumber() : null,
            WeeklyHours = message.WeeklyHours,
        };
    }

    public static AffiliationRow Read(DbDataReader reader) => new()
    {
        Insured = InsuredNumber.FromTrusted(reader.GetInt64(0)),
        Employer = EmployerNumber.FromTrusted(reader.GetInt64(1)),
        Entry = reader.GetInt32(2),
        KnownFrom = reader.GetInt64(3),
        KnownUntil = reader.NumberAt(4),
        Cancelled = reader.GetInt32(5) != 0,
        Exit = reader.SmallNumberAt(6),
        Scheme = (byte)reader.GetInt32(7),
        Occupation = reader.GetInt32(8),
        ContractType = reader.GetInt32(9),
        TrialEnd = reader.SmallNumberAt(10),
        WeeklyHours = reader.GetInt32(11),
    };

    public KnownAffiliation ToKnown() => new(
        Employer,
        Insured,
        Entry.ToDay(),
        Exit?.ToDay(),
        Scheme,
        (Values.Occupation)(Occupation - 1),
        (ContractType)ContractType,
        TrialEnd?.ToDay(),
        WeeklyHours);
}
