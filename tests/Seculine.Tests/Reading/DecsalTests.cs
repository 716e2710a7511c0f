namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class DecsalTests
{
    [Fact]
    public async Task ReadLines_Record_IsItsDeclaration()
    {
        SeculineLine<SubmitWageDeclarationsRequest> line = await ReadAsync($"1;{MadeUp.Employer};{MadeUp.Insured};202203;319087;136;100;200;1250;300;12000;8;400;02;30;;;;;ref 1");

        Assert.Null(line.Rejection);
        Assert.Equal(
            new WageDeclaration
            {
                EmployerNumber = MadeUp.Employer.ToString(),
                InsuredNumber = MadeUp.Insured,
                Period = new YearMonth { Year = 2022, Month = 3 },
                FirstDay = 2,
                LastDay = 30,
                HoursWorked = 136,
                OvertimeHoursHundredths = 1250,
                HoursInactive = 8,
                Pay = new Pay
                {
                    BaseWage = new Money { Cents = 319087 },
                    Supplements = new Money { Cents = 100 },
                    Overtime = new Money { Cents = 200 },
                    Benefits = new Money { Cents = 300 },
                    Unemployment = new Money { Cents = 12000 },
                    NonPensionableSupplement = new Money { Cents = 400 },
                },
                Reference = "ref 1",
            },
            line.Request!.Declaration);
    }

    [Theory]
    [InlineData(4, "202213", 5)]
    [InlineData(4, "20223", 5)]
    [InlineData(4, "", 5)]
    [InlineData(4, "2022-3", 5)]
    [InlineData(5, "3190,87", 4)]
    [InlineData(5, "-1", 4)]
    [InlineData(5, " ", 4)]
    [InlineData(6, "1.5", 4)]
    [InlineData(7, "x", 4)]
    [InlineData(8, "x", 4)]
    [InlineData(9, "x", 4)]
    [InlineData(10, "x", 4)]
    [InlineData(11, "x", 4)]
    [InlineData(12, "x", 4)]
    [InlineData(13, "x", 4)]
    [InlineData(14, "32", 99)]
    [InlineData(15, "3A", 99)]
    public async Task ReadLines_ValueThatIsNone_IsCarriedWithItsCode(int field, string value, int code) =>
        Assert.Equal(new LineRejection(code, field, RejectionCourse.Carried), (await ReadAsync(MadeUp.Decsal.With(field, value))).Rejection);

    [Theory]
    [InlineData(1, "2")]
    [InlineData(1, "")]
    [InlineData(17, "x")]
    [InlineData(19, "x")]
    public async Task ReadLines_OtherLayout_IsAnsweredHere(int field, string value)
    {
        LineRejection rejection = Assert.NotNull((await ReadAsync(MadeUp.Decsal.With(field, value))).Rejection);

        Assert.Equal((99, field, RejectionCourse.Answered), (rejection.Code, rejection.Field, rejection.Course));
    }

    [Fact]
    public async Task ReadLines_SeveralFaults_TheLowestCounts() =>
        Assert.Equal(new LineRejection(4, 6, RejectionCourse.Carried), (await ReadAsync(MadeUp.Decsal.With(4, "x").With(6, "x").With(14, "99"))).Rejection);

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(14)]
    [InlineData(20)]
    public async Task ReadLines_EmptyNumberOrReference_IsZeroOrNone(int field) => Assert.Null((await ReadAsync(MadeUp.Decsal.With(field, ""))).Rejection);

    /// <summary>Seven minimum wages of January 2023: 7 x 2387.40 (unrounded 2387.3997...) is 16711.80 in the parameters of the test.</summary>
    [Theory]
    [InlineData("Y", "1671180", 0, nameof(RejectionCourse.Carried))]
    [InlineData("", "1671181", 0, nameof(RejectionCourse.Carried))]
    [InlineData("Y", "1671181", 13, nameof(RejectionCourse.Checked))]
    [InlineData("Y", "", 13, nameof(RejectionCourse.Checked))]
    [InlineData("N", "1671180", 99, nameof(RejectionCourse.Checked))]
    public async Task ReadLines_CappedWage_IsExactlyTheOne(string indicator, string wage, int code, string course)
    {
        SeculineLine<SubmitWageDeclarationsRequest> line = await ReadAsync(MadeUp.Decsal.With(5, wage).With(16, indicator));

        Assert.Equal(code == 0 ? null : new LineRejection(code, 16, Enum.Parse<RejectionCourse>(course)), line.Rejection);
    }

    [Fact]
    public async Task ReadLines_CappedInAMonthWithoutCappedWages_Is13()
    {
        List<SeculineLine<SubmitWageDeclarationsRequest>> lines =
            await ReadAll.OfAsync(SeculineFile.OpenDecsalAsync(MadeUp.FileOf(MadeUp.Decsal.With(16, "Y")), SeculineDecisions.Default, _ => null));

        Assert.Equal(13, Assert.Single(lines).Rejection!.Value.Code);
    }

    [Theory]
    [InlineData("01", "31", "01", "31", true)]
    [InlineData("01", "31", "", "", true)]
    [InlineData("01", "15", "15", "31", true)]
    [InlineData("01", "15", "16", "31", false)]
    [InlineData("16", "", "", "15", false)]
    [InlineData("31", "31", "31", "", true)]
    public async Task ReadLines_SecondRecordOfAMonth_Is1WhenItsDaysOverlap(string first, string last, string secondFirst, string secondLast, bool isSecond)
    {
        List<SeculineLine<SubmitWageDeclarationsRequest>> lines = await ReadAllAsync(
            MadeUp.Decsal.With(14, first).With(15, last),
            MadeUp.Decsal.With(14, secondFirst).With(15, secondLast),
            MadeUp.Decsal.With(4, "202204"),
            MadeUp.Decsal.With(3, MadeUp.Person(7).ToString()));

        Assert.Equal([null, isSecond ? new LineRejection(1, 3, RejectionCourse.Answered) : null, null, null], lines.Select(line => line.Rejection));
    }

    [Fact]
    public async Task ReadLines_OtherDecisions_ReadWhereTheySay()
    {
        SeculineDecisions decisions = new() { OvertimeUnitsPerHour = 1, UnemploymentAmountField = 12, InactiveHoursField = 11 };
        string record = MadeUp.Decsal.With(9, "12").With(11, "8").With(12, "12000");

        WageDeclaration read = (await ReadAll.OneAsync(SeculineFile.OpenDecsalAsync(MadeUp.FileOf(record), decisions, Capped))).Request!.Declaration;

        Assert.Equal((1200, 8, 12000), (read.OvertimeHoursHundredths, read.HoursInactive, read.Pay.Unemployment.Cents));
    }

    private static async Task<SeculineLine<SubmitWageDeclarationsRequest>> ReadAsync(string line) => Assert.Single(await ReadAllAsync(line));

    private static Task<List<SeculineLine<SubmitWageDeclarationsRequest>>> ReadAllAsync(params string[] lines) =>
        ReadAll.OfAsync(SeculineFile.OpenDecsalAsync(MadeUp.FileOf(lines), SeculineDecisions.Default, Capped));

    private static Values.Money? Capped(Values.YearMonth month) => new Values.Money(16_711_80);
}
