namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class DecaffTests
{
    private static readonly string Name = $"affiliations/{MadeUp.Employer}/{MadeUp.Insured}/20220404";

    [Fact]
    public async Task ReadLines_Type1_IsItsEntry()
    {
        SeculineLine<SubmitDeclarationsRequest> line = await ReadAsync(MadeUp.Entry(new Dictionary<int, string> { [4] = "D", [5] = "54290", [6] = "Trier", [16] = "20230403", [13] = "D", [17] = "F", [20] = "12.5" }));

        Assert.Null(line.Rejection);
        Assert.Equal(
            new Entry
            {
                Affiliation = new Contracts.Affiliation.V1.Affiliation
                {
                    EmployerNumber = MadeUp.Employer.ToString(),
                    InsuredNumber = MadeUp.Insured,
                    Period = new DateInterval { FirstDay = Day(2022, 4, 4), LastDay = Day(2023, 4, 3) },
                    SchemeCode = "03",
                    Occupation = Occupation.Employee,
                    ContractType = ContractType.FixedTerm,
                    WeeklyHours = 40,
                    TrialPeriodEnd = Day(2022, 10, 3),
                    OccupationCode = "3313",
                    Activity = "comptable",
                    Workplace = new Place { CountryCode = "FR", PostalCode = "1234", Town = "Luxembourg" },
                },
                Residence = new Place { CountryCode = "DE", PostalCode = "54290", Town = "Trier" },
                SharesBasisPoints = 1250,
            },
            line.Request!.Declaration.Entry);
    }

    [Fact]
    public async Task ReadLines_Type2_IsAnExit() => Assert.Equal(
        new Exit { Affiliation = Name, LastDay = Day(2022, 12, 31), ReasonCode = "1" },
        (await ReadAsync(Of("2", (16, "20221231"), (23, "1")))).Request!.Declaration.Exit);

    [Fact]
    public async Task ReadLines_Type3_NamesTheEntryDeclaredBefore()
    {
        EntryChange change = (await ReadAsync(MadeUp.Decaff.With(1, "3").With(14, "20220411").With(21, "20220404"))).Request!.Declaration.EntryChange;

        Assert.Equal((Name, Day(2022, 4, 11)), (change.Affiliation, change.Entry.Affiliation.Period.FirstDay));
    }

    [Theory]
    [InlineData("20230115")]
    [InlineData("")]
    public async Task ReadLines_Type4_HasBothLastDays(string lastDay) => Assert.Equal(
        new ExitChange { Affiliation = Name, PreviousLastDay = Day(2022, 12, 31), LastDay = lastDay.Length > 0 ? Day(2023, 1, 15) : null, ReasonCode = "2" },
        (await ReadAsync(Of("4", (16, lastDay), (22, "20221231"), (23, "2")))).Request!.Declaration.ExitChange);

    [Fact]
    public async Task ReadLines_Type5_IsACancellation() =>
        Assert.Equal(Name, (await ReadAsync(Of("5"))).Request!.Declaration.EntryCancellation.Affiliation);

    [Theory]
    [InlineData("1", 4, "XX", 3)]
    [InlineData("1", 4, "", 3)]
    [InlineData("1", 4, "DE", 3)]
    [InlineData("1", 12, "4A", 9)]
    [InlineData("1", 12, "", 9)]
    [InlineData("1", 13, "X", 10)]
    [InlineData("1", 13, "", 10)]
    [InlineData("1", 14, "20220229", 11)]
    [InlineData("1", 14, "", 11)]
    [InlineData("1", 16, "2022123", 12)]
    [InlineData("1", 15, "20221301", 14)]
    [InlineData("1", 17, "", 19)]
    [InlineData("1", 17, "??", 19)]
    [InlineData("1", 20, "12,5", 22)]
    [InlineData("1", 20, "1.234", 22)]
    [InlineData("1", 20, ".5", 22)]
    [InlineData("2", 14, "x", 11)]
    [InlineData("2", 16, "", 12)]
    [InlineData("3", 21, "", 23)]
    [InlineData("3", 21, "20220631", 23)]
    [InlineData("4", 22, "", 24)]
    [InlineData("4", 22, "20221232", 24)]
    [InlineData("4", 16, "x", 12)]
    [InlineData("5", 14, "", 11)]
    public async Task ReadLines_ValueThatIsNone_IsCarriedWithItsCode(string type, int field, string value, int code)
    {
        string line = MadeUp.Decaff.With(1, type).With(16, type == "2" ? "20221231" : "").With(21, "20220404").With(22, "20221231").With(field, value);

        Assert.Equal(new LineRejection(code, field, RejectionCourse.Carried), (await ReadAsync(line)).Rejection);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("")]
    public async Task ReadLines_OtherRecordType_Is99(string type) =>
        Assert.Equal(new LineRejection(99, 1, RejectionCourse.Answered), (await ReadAsync(MadeUp.Decaff.With(1, type))).Rejection);

    [Theory]
    [InlineData("03", "I", Occupation.Employee)]
    [InlineData("05", "D", Occupation.Occasional)]
    [InlineData("10", "I", Occupation.CivilServant)]
    [InlineData("16", "I", Occupation.CivilServant)]
    [InlineData("03", "E", Occupation.HolidayStudent)]
    [InlineData("03", "O", Occupation.Occasional)]
    [InlineData("99", "I", Occupation.Employee)]
    public async Task ReadLines_SchemeAndContract_SayTheOccupation(string scheme, string contract, Occupation expected) =>
        Assert.Equal(expected, (await ReadAsync(MadeUp.Decaff.With(11, scheme).With(13, contract))).Request!.Declaration.Entry.Affiliation.Occupation);

    [Theory]
    [InlineData("10", "A", 0)]
    [InlineData("10", "C", 29)]
    [InlineData("10", "", 29)]
    [InlineData("03", "C", 0)]
    public async Task ReadLines_ControlledField_IsComparedWithTheSettings(string scheme, string value, int code)
    {
        SeculineDecisions decisions = new() { ControlValues = new Dictionary<string, IReadOnlyList<string>> { ["10"] = ["A", "B"] } };

        SeculineLine<SubmitDeclarationsRequest> line =
            await ReadAll.OneAsync(SeculineFile.OpenDecaffAsync(MadeUp.FileOf(MadeUp.Decaff.With(11, scheme).With(29, value)), decisions));

        Assert.Equal(code == 0 ? null : new LineRejection(29, 29, RejectionCourse.Checked), line.Rejection);
    }

    [Fact]
    public async Task ReadLines_OtherDecisions_ReadWhereTheySay()
    {
        SeculineDecisions decisions = new() { DecaffFields = 30, WorkplaceTownField = 30 };
        string record = $"{MadeUp.Decaff.With(19, "")};Esch";

        Assert.Equal("Esch", (await ReadAll.OneAsync(SeculineFile.OpenDecaffAsync(MadeUp.FileOf(record), decisions))).Request!.Declaration.Entry.Affiliation.Workplace.Town);
    }

    private static string Of(string type, params (int Field, string Value)[] more)
    {
        string line = new string(';', 28).With(1, type).With(2, MadeUp.Employer.ToString()).With(3, MadeUp.Insured).With(14, "20220404");
        return more.Aggregate(line, (one, field) => one.With(field.Field, field.Value));
    }

    private static Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    private static Task<SeculineLine<SubmitDeclarationsRequest>> ReadAsync(string line) =>
        ReadAll.OneAsync(SeculineFile.OpenDecaffAsync(MadeUp.FileOf(line), SeculineDecisions.Default));
}
