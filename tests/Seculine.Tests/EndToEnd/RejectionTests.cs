using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Seculine.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>Files to the real services: every code of AFFRET, SALRET and MALRET is provoked.</summary>
public sealed class RejectionTests(RealCentre centre) : IClassFixture<RealCentre>
{
    public static TheoryData<RejectionCase> Cases { get; } = [.. RejectionCases.Affret, .. RejectionCases.Salret, .. RejectionCases.Malret];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Submit_FaultyLine_ComesBackWithItsCode(RejectionCase one)
    {
        using var folder = new TemporaryFolder();
        List<RejectedLine> rejected = [];

        SubmissionAccount account = await centre.SubmitAsync(KindOf(one.File), one.Lines, new AnswerFolder(folder.Path, centre.Clock), rejected.Add);

        Assert.Equal([one.Code], rejected.Select(line => line.Rejection.Code));
        Assert.Equal((one.Lines.Length, one.Lines.Length - 1), (account.Lines, account.Accepted + account.OnHold));
        string[] answer = File.ReadAllLines(account.AnswerFile!, Encoding.Latin1);
        string[] fields = one.Lines[^1].Split(';');
        Assert.Equal([MadeUp.Header, string.Join(';', [fields[0], $"{one.Code}", .. fields[1..]])], answer);
        Assert.StartsWith($"{one.File.ToString().ToUpperInvariant()}.", Path.GetFileName(account.AnswerFile!));
    }

    /// <summary>The lines by which the cases are made are taken: what comes back comes back for its fault alone.</summary>
    [Fact]
    public async Task Submit_LinesOfTheCasesWithoutFault_AreTaken()
    {
        string newcomer = MadeUp.Person(20).ToString();
        SubmissionAccount entries = await centre.SubmitAsync(
            SeculineKind.Decaff,
            [
                Line.Entry(newcomer, "20250601"),
                Line.Entry(newcomer, "20250602").With(1, "3").With(21, "20250601").With(15, "20250901"),
                Line.Exit(newcomer, "20250602", "20250609", "1"),
                Line.Of("4", newcomer).With(14, "20250602").With(16, "20250608").With(22, "20250609").With(23, "2"),
                Line.Of("4", newcomer).With(14, "20250602").With(22, "20250608"),
                Line.Of("5", newcomer).With(14, "20250602"),
                Line.Entry(MadeUp.Person(21).ToString(), "20250601").With(11, "16").With(29, "A").With(20, "100"),
                Line.Entry(MadeUp.Person(22).ToString(), "20250601").With(13, "E").With(16, "20250731"),
                Line.Entry(MadeUp.Person(23).ToString(), "20250601").With(13, "S").With(16, "20250731").With(15, "20250614"),
            ]);
        SubmissionAccount wages = await centre.SubmitAsync(
            SeculineKind.Decsal,
            [
                Line.Wage(RealCentre.Employee, "202503").With(5, "1800000").With(16, "Y"),
                Line.Wage(RealCentre.Employee, "202302").With(14, "01").With(15, "15"),
                Line.Wage(RealCentre.Employee, "202302").With(14, "16").With(15, "28").With(12, "8").With(11, "12000"),
                Line.Wage(RealCentre.CivilServant, "202505").With(13, "100"),
                Line.Wage(RealCentre.Former, "202503").With(6, "372"),
            ]);
        SubmissionAccount incapacities = await centre.SubmitAsync(
            SeculineKind.Decmal,
            [
                Line.Sickness(RealCentre.Employee, "202503"),
                $"2;{MadeUp.Employer};{RealCentre.Employee};202503;;;;;",
                Line.Sickness(RealCentre.Employee, "202503").With(8, "36"),
                Line.Sickness(RealCentre.Former, "202503"),
            ]);

        Assert.Empty(entries.RejectedByCode);
        Assert.Empty(wages.RejectedByCode);
        Assert.Empty(incapacities.RejectedByCode);
        Assert.Equal((9, 5, 4), (entries.Accepted, wages.Accepted, incapacities.Accepted));
    }

    [Fact]
    public async Task Submit_WageWithoutAffiliation_WaitsAMonthAndComesBackWith14()
    {
        string stranger = MadeUp.Person(30).ToString();
        DateTimeOffset today = centre.Clock.GetUtcNow();

        SubmissionAccount first = await centre.SubmitAsync(SeculineKind.Decsal, [Line.Wage(stranger, "202504")]);
        centre.Clock.SetToNoon(2025, 7, 11);
        await centre.Services.GetRequiredService<WageHandler>().ExpireHoldsAsync(CancellationToken.None);
        SubmissionAccount again = await centre.SubmitAsync(SeculineKind.Decsal, [Line.Wage(stranger, "202504")]);
        centre.Clock.Now = today;

        Assert.Equal((1, 0), (first.OnHold, first.Rejected));
        Assert.Equal([14], again.RejectedByCode.Keys);
        Assert.Equal(1, again.Repeated);
    }

    /// <summary>Codes of DETRET are provoked with DEMDET.xml; SALRET 6 is abolished.</summary>
    [Fact]
    public void Cases_OfAllCodes_AreThere()
    {
        IEnumerable<(ReturnFile, int)> provoked = RejectionCases.Affret.Concat(RejectionCases.Salret).Concat(RejectionCases.Malret)
            .Select(one => (one.File, one.Code)).Append((ReturnFile.Salret, 14)).Distinct();

        Assert.Equal(RejectionCatalog.All.Where(code => code.File != ReturnFile.Detret), provoked.Order());
    }

    private static SeculineKind KindOf(ReturnFile file) => file switch
    {
        ReturnFile.Affret => SeculineKind.Decaff,
        ReturnFile.Salret => SeculineKind.Decsal,
        _ => SeculineKind.Decmal,
    };
}
