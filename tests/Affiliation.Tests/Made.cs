using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Made-up declarations.</summary>
internal static class Made
{
    /// <summary>A number with right check digits, of nobody alive: born on 1 December 1893.</summary>
    public const string Insured = "1893120105732";

    /// <summary>A legal person's number: 2000000000 has the digits 2x5 = 10, 10 modulo 11 = 10, so the check digit is 1; account 00.</summary>
    public const string Employer = "2000000000100";

    public static string InsuredNumber(int serial) => Values.InsuredNumber.Create(19800101, serial).ToString();

    public static string EmployerNumberOf(int serial) =>
        EmployerNumber.TryCreateLegalPerson(2_010_000_000 + serial, account: 0, out EmployerNumber number) ? number.ToString() : EmployerNumberOf(serial + 5_000_000);

    public static Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    /// <summary>An entry without any fault: permanent, on 16 March 2026.</summary>
    public static Declaration Entry(Date? entry = null, string employer = Employer, string insured = Insured, string requestId = "") => new()
    {
        RequestId = requestId,
        Entry = new Entry
        {
            Affiliation = new Contracts.Affiliation.V1.Affiliation
            {
                EmployerNumber = employer,
                InsuredNumber = insured,
                Period = new DateInterval { FirstDay = entry ?? Day(2026, 3, 16) },
                SchemeCode = "03",
                Occupation = Contracts.Affiliation.V1.Occupation.Employee,
                ContractType = ContractType.Permanent,
                WeeklyHours = 40,
                OccupationCode = "2512",
                Activity = "Développeur de logiciels",
                Workplace = new Place { CountryCode = "LU", PostalCode = "2975", Town = "Luxembourg" },
            },
            Residence = new Place { CountryCode = "FR", PostalCode = "57100", Town = "Thionville" },
        },
    };

    public static Declaration With(this Declaration declaration, Action<Entry> change)
    {
        change(declaration.Entry);
        return declaration;
    }

    public static Declaration Exit(string affiliation, Date? lastDay, string reason = "") =>
        new() { Exit = new Exit { Affiliation = affiliation, LastDay = lastDay, ReasonCode = reason } };

    public static Declaration EntryChange(string affiliation, Declaration entry, string etag = "") =>
        new() { EntryChange = new EntryChange { Affiliation = affiliation, Entry = entry.Entry, Etag = etag } };

    public static Declaration ExitChange(string affiliation, Date? previous, Date? lastDay, string reason = "", string etag = "") =>
        new() { ExitChange = new ExitChange { Affiliation = affiliation, PreviousLastDay = previous, LastDay = lastDay, ReasonCode = reason, Etag = etag } };

    public static Declaration Cancellation(string affiliation) => new() { EntryCancellation = new EntryCancellation { Affiliation = affiliation } };
}
