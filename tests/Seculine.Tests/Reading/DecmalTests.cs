namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class DecmalTests
{
    [Fact]
    public async Task ReadLines_Type1_IsItsIncapacity()
    {
        SeculineLine<SubmitIncapacitiesRequest> line = await ReadAsync(MadeUp.Decmal);

        Assert.Null(line.Rejection);
        Assert.Equal(
            new Incapacity
            {
                EmployerNumber = MadeUp.Employer.ToString(),
                InsuredNumber = MadeUp.Insured,
                Period = new YearMonth { Year = 2022, Month = 4 },
                Kind = IncapacityKind.Sickness,
                Days = new DateInterval { FirstDay = new Date { Year = 2022, Month = 4, Day = 4 }, LastDay = new Date { Year = 2022, Month = 4, Day = 6 } },
                Hours = 24,
            },
            line.Request!.Incapacity);
    }

    [Fact]
    public async Task ReadLines_Type2_IsACancellationOfTheMonth()
    {
        SeculineLine<SubmitIncapacitiesRequest> line = await ReadAsync($"2;{MadeUp.Employer};{MadeUp.Insured};202204;;;;;");

        Assert.Null(line.Rejection);
        Assert.Equal(
            new IncapacityCancellation { EmployerNumber = MadeUp.Employer.ToString(), InsuredNumber = MadeUp.Insured, Period = new YearMonth { Year = 2022, Month = 4 } },
            line.Request!.Cancellation);
    }

    [Theory]
    [InlineData(4, "202200", 4)]
    [InlineData(5, "0", 7)]
    [InlineData(5, "6", 7)]
    [InlineData(5, "", 7)]
    [InlineData(6, "20220431", 5)]
    [InlineData(6, "", 5)]
    [InlineData(7, "20210229", 6)]
    [InlineData(7, "4.4.2022", 6)]
    [InlineData(8, "", 10)]
    [InlineData(8, "7.5", 10)]
    [InlineData(8, "-8", 10)]
    public async Task ReadLines_ValueThatIsNone_IsCarriedWithItsCode(int field, string value, int code) =>
        Assert.Equal(new LineRejection(code, field, RejectionCourse.Carried), (await ReadAsync(MadeUp.Decmal.With(field, value))).Rejection);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("3")]
    public async Task ReadLines_OtherRecordType_Is1(string type)
    {
        SeculineLine<SubmitIncapacitiesRequest> line = await ReadAsync(MadeUp.Decmal.With(1, type));

        Assert.Equal(new LineRejection(1, 1, RejectionCourse.Answered), line.Rejection);
        Assert.Null(line.Request);
    }

    /// <summary>It would cancel more than its sender names.</summary>
    [Fact]
    public async Task ReadLines_CancellationOfOnePeriod_Is99() =>
        Assert.Equal(99, (await ReadAsync($"2;{MadeUp.Employer};{MadeUp.Insured};202204;1;20220404;20220406;24;")).Rejection!.Value.Code);

    private static Task<SeculineLine<SubmitIncapacitiesRequest>> ReadAsync(string line) => ReadAll.OneAsync(SeculineFile.OpenDecmalAsync(MadeUp.FileOf(line)));
}
