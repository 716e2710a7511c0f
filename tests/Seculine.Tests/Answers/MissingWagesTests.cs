using BS2000Bridge.Seculine.Tests.Doubles;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Tests.Answers;

public sealed class MissingWagesTests
{
    private static readonly SeculineHeader Header = new(MadeUp.Employer, MadeUp.SeculineNumber);
    private static readonly Values.YearMonth May = new(2025, 5);

    [Fact]
    public async Task Write_MissingWages_AreRecordsByEmployerMonthAndInsured()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();
        centre.ListMissing = request => request.PageToken switch
        {
            "" => new()
            {
                Missing = { Missing(1), Missing(1), Missing(2) },
                NextPageToken = request.EmployerNumber == MadeUp.Employer.ToString() ? "more" : "",
            },
            _ => new() { Missing = { Missing(2), Missing(3) } },
        };
        EmployerNumber other = MadeUp.LegalPerson(2);

        MissingWagesFile written = await new MissingWages(centre.Invoker).WriteAsync(
            new AnswerFolder(folder.Path, new TestClock(DateTimeOffset.UnixEpoch)),
            Header,
            [new WageMonth(other, May), new WageMonth(MadeUp.Employer, May)]);

        Assert.Equal(5, written.Records);
        Assert.Equal(folder[$"SALMAN.{MadeUp.Employer}_123456_19700101000000000.dta"], written.Path);
        Assert.Equal(
            string.Concat(new[]
            {
                MadeUp.Header,
                $"1;{MadeUp.Employer};{MadeUp.Person(1)};202505;;;",
                $"1;{MadeUp.Employer};{MadeUp.Person(2)};202505;;;",
                $"1;{MadeUp.Employer};{MadeUp.Person(3)};202505;;;",
                $"1;{other};{MadeUp.Person(1)};202505;;;",
                $"1;{other};{MadeUp.Person(2)};202505;;;",
            }.Select(line => $"{line}\r\n")),
            File.ReadAllText(written.Path!));
    }

    [Fact]
    public async Task Write_NothingMissing_IsNoFile()
    {
        await using var centre = Centre.Start();
        using var folder = new TemporaryFolder();

        MissingWagesFile written =
            await new MissingWages(centre.Invoker).WriteAsync(new AnswerFolder(folder.Path, TimeProvider.System), Header, [new WageMonth(MadeUp.Employer, May)]);

        Assert.Equal(new MissingWagesFile(null, 0), written);
        Assert.Empty(folder.Files);
    }

    private static ListMissingWageDeclarationsResponse.Types.Missing Missing(int person) => new() { InsuredNumber = MadeUp.Person(person).ToString() };
}
