using BS2000Bridge.Affiliation.Codes;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Each code of AFFRET that the contract can express, and the last cases on the right side of its rule (ccss.public.lu, AFFRET).</summary>
public sealed class AffretTests(AffretTests.Known known) : IClassFixture<AffretTests.Known>
{
    private static readonly AffiliationSettings Settings = new()
    {
        ExitReasons = new HashSet<string>(StringComparer.Ordinal) { "1", "2" },
        UnknownContracts = new HashSet<(string, ContractType)> { ("05", ContractType.FixedTerm) },
    };

    /// <summary>An affiliation with a declared exit on 18 March, known before each test.</summary>
    private static readonly string Left = $"affiliations/{Made.Employer}/{Made.InsuredNumber(1)}/20260302";

    /// <summary>An affiliation that lasts, known before each test.</summary>
    private static readonly string Lasting = $"affiliations/{Made.Employer}/{Made.InsuredNumber(2)}/20260302";

    /// <summary>A seasonal one from 2 to 31 March, known before each test.</summary>
    private static readonly string Seasonal = $"affiliations/{Made.Employer}/{Made.InsuredNumber(3)}/20260302";

    private static readonly Dictionary<string, (int Code, string Field, Declaration Declaration)> Returned = new(StringComparer.Ordinal)
    {
        ["insured number with a wrong Verhoeff digit"] = (1, "declaration.entry.affiliation.insured_number", Made.Entry(insured: "1893120105733")),
        ["insured number with a wrong Luhn digit"] = (1, "declaration.entry.affiliation.insured_number", Made.Entry(insured: "1893120105722")),
        ["insured number incomplete"] = (1, "declaration.entry.affiliation.insured_number", Made.Entry(insured: "189312010573")),
        ["insured number missing"] = (1, "declaration.entry.affiliation.insured_number", Made.Entry(insured: "")),
        ["no affiliation at all"] = (1, "declaration.entry.affiliation.insured_number", new Declaration { Entry = new Entry() }),
        ["exit of a wrong insured number"] = (1, "declaration.exit.affiliation", Made.Exit($"affiliations/{Made.Employer}/1893120105733/20260302", Made.Day(2026, 3, 18), "1")),
        ["change that speaks of somebody else"] = (1, "declaration.entry_change.entry.affiliation.insured_number", Made.EntryChange(Lasting, Made.Entry(insured: Made.InsuredNumber(1)))),
        ["employer number with a wrong check digit"] = (2, "declaration.entry.affiliation.employer_number", Made.Entry(employer: "2000000000200")),
        ["employer number missing"] = (2, "declaration.entry.affiliation.employer_number", Made.Entry(employer: "")),
        ["cancellation with a wrong employer number"] = (2, "declaration.entry_cancellation.affiliation", Made.Cancellation($"affiliations/2000000000200/{Made.Insured}/20260302")),
        ["both numbers wrong: the lower code"] = (1, "declaration.entry.affiliation.insured_number", Made.Entry(employer: "1", insured: "2")),
        ["residence country unknown"] = (3, "declaration.entry.residence.country_code", Made.Entry().With(entry => entry.Residence.CountryCode = "F")),
        ["residence missing"] = (3, "declaration.entry.residence.country_code", Made.Entry().With(entry => entry.Residence = null)),
        ["residence postcode missing"] = (4, "declaration.entry.residence.postal_code", Made.Entry().With(entry => entry.Residence.PostalCode = "")),
        ["residence town missing"] = (5, "declaration.entry.residence.town", Made.Entry().With(entry => entry.Residence.Town = " ")),
        ["activity missing"] = (6, "declaration.entry.affiliation.activity", Made.Entry().With(entry => entry.Affiliation.Activity = "")),
        ["occupation code of a minor group"] = (7, "declaration.entry.affiliation.occupation_code", Made.Entry().With(entry => entry.Affiliation.OccupationCode = "251")),
        ["occupation code that ISCO-08 has not"] = (7, "declaration.entry.affiliation.occupation_code", Made.Entry().With(entry => entry.Affiliation.OccupationCode = "2515")),
        ["scheme unknown"] = (8, "declaration.entry.affiliation.scheme_code", Made.Entry().With(entry => entry.Affiliation.SchemeCode = "02")),
        ["scheme missing"] = (8, "declaration.entry.affiliation.scheme_code", Made.Entry().With(entry => entry.Affiliation.SchemeCode = "")),
        ["hours missing"] = (9, "declaration.entry.affiliation.weekly_hours", Made.Entry().With(entry => entry.Affiliation.WeeklyHours = 0)),
        ["hours beyond what the law knows"] = (9, "declaration.entry.affiliation.weekly_hours", Made.Entry().With(entry => entry.Affiliation.WeeklyHours = 73)),
        ["contract type missing"] = (10, "declaration.entry.affiliation.contract_type", Made.Entry().With(entry => entry.Affiliation.ContractType = ContractType.Unspecified)),
        ["contract type of a later contract"] = (10, "declaration.entry.affiliation.contract_type", Made.Entry().With(entry => entry.Affiliation.ContractType = (ContractType)99)),
        ["entry date missing"] = (11, "declaration.entry.affiliation.period.first_day", Made.Entry().With(entry => entry.Affiliation.Period = null)),
        ["entry on 29 February of a common year"] = (11, "declaration.entry.affiliation.period.first_day", Made.Entry(Made.Day(2026, 2, 29))),
        ["entry in the year 9999"] = (11, "declaration.entry.affiliation.period.first_day", Made.Entry(Made.Day(9999, 12, 31))),
        ["entry the day before the birth"] = (11, "declaration.entry.affiliation.period.first_day", Made.Entry(Made.Day(1979, 12, 31), insured: Made.InsuredNumber(9))),
        ["entry that is known already"] = (11, "declaration.entry.affiliation.period.first_day", Made.Entry(Made.Day(2026, 3, 2), insured: Made.InsuredNumber(2))),
        ["contract end that is no day"] = (12, "declaration.entry.affiliation.period.last_day", FixedTerm(Made.Day(2026, 4, 31))),
        ["exit without day"] = (12, "declaration.exit.last_day", Made.Exit(Lasting, null, "1")),
        ["exit that is declared already"] = (12, "declaration.exit.last_day", Made.Exit(Left, Made.Day(2026, 3, 19), "1")),
        ["exit change to no day"] = (12, "declaration.exit_change.last_day", Made.ExitChange(Left, Made.Day(2026, 3, 18), Made.Day(2026, 13, 1), "1")),
        ["contract end before the entry"] = (13, "declaration.entry.affiliation.period.last_day", FixedTerm(Made.Day(2026, 3, 15))),
        ["exit before the entry"] = (13, "declaration.exit.last_day", Made.Exit(Lasting, Made.Day(2026, 3, 1), "1")),
        ["exit change to before the entry"] = (13, "declaration.exit_change.last_day", Made.ExitChange(Left, Made.Day(2026, 3, 18), Made.Day(2026, 3, 1), "1")),
        ["entry moved behind the exit"] = (13, "declaration.entry_change.entry.affiliation.period.last_day", Made.EntryChange(Left, Made.Entry(Made.Day(2026, 3, 19), insured: Made.InsuredNumber(1)))),
        ["trial end that is no day"] = (14, "declaration.entry.affiliation.trial_period_end", Trial(Made.Day(2026, 6, 31))),
        ["trial of a year and a day"] = (15, "declaration.entry.affiliation.trial_period_end", Trial(Made.Day(2027, 3, 16))),
        ["trial that ends before the entry"] = (16, "declaration.entry.affiliation.trial_period_end", Trial(Made.Day(2026, 3, 15))),
        ["trial that outlasts the contract"] = (17, "declaration.entry.affiliation.trial_period_end", FixedTerm(Made.Day(2026, 6, 30)).With(entry => entry.Affiliation.TrialPeriodEnd = Made.Day(2026, 7, 1))),
        ["fixed term (D) without end"] = (18, "declaration.entry.affiliation.period.last_day", Of(ContractType.FixedTerm)),
        ["student (E) without end"] = (18, "declaration.entry.affiliation.period.last_day", Of(ContractType.Student)),
        ["seasonal (S) without end"] = (18, "declaration.entry.affiliation.period.last_day", Of(ContractType.Seasonal)),
        ["occasional (O) without end"] = (18, "declaration.entry.affiliation.period.last_day", Of(ContractType.Occasional)),
        ["exit change that opens a seasonal contract"] = (18, "declaration.exit_change.last_day", Made.ExitChange(Seasonal, Made.Day(2026, 3, 31), null, "1")),
        ["workplace country missing"] = (19, "declaration.entry.affiliation.workplace.country_code", Made.Entry().With(entry => entry.Affiliation.Workplace.CountryCode = "")),
        ["workplace missing"] = (19, "declaration.entry.affiliation.workplace.country_code", Made.Entry().With(entry => entry.Affiliation.Workplace = null)),
        ["workplace postcode missing"] = (20, "declaration.entry.affiliation.workplace.postal_code", Made.Entry().With(entry => entry.Affiliation.Workplace.PostalCode = "")),
        ["workplace postcode of five digits in Luxembourg"] = (20, "declaration.entry.affiliation.workplace.postal_code", Made.Entry().With(entry => entry.Affiliation.Workplace.PostalCode = "29750")),
        ["workplace town missing"] = (21, "declaration.entry.affiliation.workplace.town", Made.Entry().With(entry => entry.Affiliation.Workplace.Town = "")),
        ["more than all shares"] = (22, "declaration.entry.shares_basis_points", Made.Entry().With(entry => entry.SharesBasisPoints = 10_001)),
        ["less than no shares"] = (22, "declaration.entry.shares_basis_points", Made.Entry().With(entry => entry.SharesBasisPoints = -1)),
        ["change of an entry that is not known"] = (23, "declaration.entry_change.affiliation", Made.EntryChange($"affiliations/{Made.Employer}/{Made.Insured}/20260301", Made.Entry())),
        ["exit of an entry that is not known"] = (23, "declaration.exit.affiliation", Made.Exit($"affiliations/{Made.Employer}/{Made.Insured}/20260301", Made.Day(2026, 3, 18), "1")),
        ["cancellation of an entry date that is none"] = (23, "declaration.entry_cancellation.affiliation", Made.Cancellation($"affiliations/{Made.Employer}/{Made.Insured}/20260230")),
        ["exit change with another previous day"] = (24, "declaration.exit_change.previous_last_day", Made.ExitChange(Left, Made.Day(2026, 3, 17), Made.Day(2026, 3, 19), "1")),
        ["exit change without previous day"] = (24, "declaration.exit_change.previous_last_day", Made.ExitChange(Left, null, Made.Day(2026, 3, 19), "1")),
        ["exit change where nobody left"] = (24, "declaration.exit_change.previous_last_day", Made.ExitChange(Lasting, Made.Day(2026, 3, 18), Made.Day(2026, 3, 19), "1")),
        ["permanent contract with an end"] = (25, "declaration.entry.affiliation.period.last_day", Of(ContractType.Permanent, Made.Day(2026, 6, 30))),
        ["trial period of a student"] = (26, "declaration.entry.affiliation.trial_period_end", Of(ContractType.Student, Made.Day(2026, 6, 30)).With(entry => entry.Affiliation.TrialPeriodEnd = Made.Day(2026, 4, 1))),
        ["exit for an unknown reason"] = (27, "declaration.exit.reason_code", Made.Exit(Lasting, Made.Day(2026, 3, 18), "3")),
        ["exit change without reason"] = (27, "declaration.exit_change.reason_code", Made.ExitChange(Left, Made.Day(2026, 3, 18), Made.Day(2026, 3, 19))),
        ["contract type that the scheme has not"] = (28, "declaration.entry.affiliation.contract_type", FixedTerm(Made.Day(2026, 6, 30)).With(entry => entry.Affiliation.SchemeCode = "05")),
        ["occupation of a later contract"] = (99, "declaration.entry.affiliation.occupation", Made.Entry().With(entry => entry.Affiliation.Occupation = (Occupation)99)),
        ["activity of more than 200 characters"] = (99, "declaration.entry.affiliation.activity", Made.Entry().With(entry => entry.Affiliation.Activity = new string('a', 201))),
        ["control character in the workplace"] = (99, "declaration.entry.affiliation.workplace", Made.Entry().With(entry => entry.Affiliation.Workplace.Town = "Luxem\0bourg")),
        ["residence town of more than 60 characters"] = (99, "declaration.entry.residence", Made.Entry().With(entry => entry.Residence.Town = new string('a', 61))),
    };

    private static readonly Dictionary<string, Declaration> Taken = new(StringComparer.Ordinal)
    {
        ["permanent contract"] = Made.Entry(),
        ["hours: the most of a seafarer"] = Made.Entry().With(entry => entry.Affiliation.WeeklyHours = 72),
        ["entry on the day of birth"] = Made.Entry(Made.Day(1980, 1, 1), insured: Made.InsuredNumber(9)),
        ["entry on the 31st"] = Made.Entry(Made.Day(2026, 1, 31)),
        ["fixed term of one day"] = FixedTerm(Made.Day(2026, 3, 16)),
        ["trial of a year to the day"] = Trial(Made.Day(2027, 3, 15)),
        ["trial of one day"] = Trial(Made.Day(2026, 3, 16)),
        ["trial to the end of the contract"] = FixedTerm(Made.Day(2026, 6, 30)).With(entry => entry.Affiliation.TrialPeriodEnd = Made.Day(2026, 6, 30)),
        ["all shares"] = Made.Entry().With(entry => entry.SharesBasisPoints = 10_000),
        ["workplace abroad"] = Made.Entry().With(entry => entry.Affiliation.Workplace = new Place { CountryCode = "DE", PostalCode = "54290", Town = "Trier" }),
        ["residence in Kosovo"] = Made.Entry().With(entry => entry.Residence.CountryCode = "XK"),
        ["armed forces"] = Made.Entry().With(entry => entry.Affiliation.OccupationCode = "0310"),
        ["natural person who employs"] = Made.Entry(employer: Made.InsuredNumber(7)),
        ["household employee without fixed hours"] = Made.Entry().With(entry => (entry.Affiliation.Occupation, entry.Affiliation.WeeklyHours) = (Occupation.Household, 0)),
        ["pensioner: neither work nor scheme nor hours"] = Made.Entry().With(entry =>
        {
            entry.Affiliation = new Contracts.Affiliation.V1.Affiliation
            {
                EmployerNumber = Made.Employer,
                InsuredNumber = Made.Insured,
                Period = new DateInterval { FirstDay = Made.Day(2026, 3, 16) },
                Occupation = Occupation.Pensioner,
                ContractType = ContractType.Permanent,
            };
        }),
        ["exit on the day of entry"] = Made.Exit(Lasting, Made.Day(2026, 3, 2), "1"),
        ["exit before the end of a seasonal contract"] = Made.Exit(Seasonal, Made.Day(2026, 3, 10), "2"),
        ["exit change that opens a permanent contract needs no reason"] = Made.ExitChange(Left, Made.Day(2026, 3, 18), null),
    };

    public static TheoryData<string> ReturnedCases => [.. Returned.Keys];

    public static TheoryData<string> TakenCases => [.. Taken.Keys];

    [Theory]
    [MemberData(nameof(ReturnedCases))]
    public async Task Declaration_WithAFault_IsReturnedWithItsCode(string situation)
    {
        (int code, string field, Declaration declaration) = Returned[situation];

        Assert.Equal((code, field), await known.Centre.RejectAsync(declaration.Clone()));
    }

    [Theory]
    [MemberData(nameof(TakenCases))]
    public async Task Declaration_OnTheRightSideOfTheRule_IsTaken(string situation) =>
        Assert.Equal(ReceiptState.Accepted, (await known.Centre.ValidateAsync(Taken[situation].Clone())).Receipt.State);

    [Fact]
    public void Cases_OfTheTable_ProvokeEveryCodeThatTheContractExpresses()
    {
        // 29 compares a field of the file that the contract does not carry.
        int[] all = [.. RejectionCatalog.All.Where(one => one.File == ReturnFile.Affret).Select(one => one.Code).Except([29])];

        Assert.Equal(all, Returned.Values.Select(one => one.Code).Distinct().Order());
    }

    [Fact]
    public async Task Exit_WithAReasonWhileTheListIsNotKnown_IsTaken()
    {
        await using Centre centre = await Centre.OpenAsync();
        string name = (await centre.SubmitAsync(Made.Entry())).Affiliation.Name;

        Assert.Equal(ReceiptState.Accepted, (await centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18), "77"))).Receipt.State);
    }

    [Fact]
    public void UnitGroups_OfIsco08_Are436() => Assert.Equal(436, UnitGroups.Count);

    [Fact]
    public void Countries_OfIso3166_Are249AndKosovo() => Assert.Equal(250, Countries.Count);

    private static Declaration Of(ContractType type, Date? lastDay = null) => Made.Entry().With(entry =>
    {
        entry.Affiliation.ContractType = type;
        entry.Affiliation.Period.LastDay = lastDay;
    });

    private static Declaration FixedTerm(Date lastDay) => Of(ContractType.FixedTerm, lastDay);

    private static Declaration Trial(Date end) => Made.Entry().With(entry => entry.Affiliation.TrialPeriodEnd = end);

    /// <summary>A centre that knows three affiliations; no test changes anything.</summary>
    public sealed class Known : IAsyncLifetime
    {
        public Centre Centre { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Centre = await Centre.OpenAsync(Settings);
            await Centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 2), insured: Made.InsuredNumber(1)));
            await Centre.SubmitAsync(Made.Exit(Left, Made.Day(2026, 3, 18), "1"));
            await Centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 2), insured: Made.InsuredNumber(2)));
            await Centre.SubmitAsync(Of(ContractType.Seasonal, Made.Day(2026, 3, 31)).With(entry =>
            {
                entry.Affiliation.InsuredNumber = Made.InsuredNumber(3);
                entry.Affiliation.Period.FirstDay = Made.Day(2026, 3, 2);
            }));
        }

        public async Task DisposeAsync() => await Centre.DisposeAsync();
    }
}
