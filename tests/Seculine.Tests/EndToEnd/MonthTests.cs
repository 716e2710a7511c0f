using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Seculine.Calcul;
using BS2000Bridge.Seculine.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>A month of an employer, from its files to those that answer them.</summary>
public sealed class MonthTests(RealCentre centre) : IClassFixture<RealCentre>
{
    private static readonly XNamespace Ns = CalculSchema.Namespace;
    private static readonly SeculineHeader Header = new(MadeUp.Employer, MadeUp.SeculineNumber);
    private static readonly Values.YearMonth April = new(2025, 4);

    /// <summary>
    /// 3,000 EUR in April 2025: health care 2.80 % and pension 8 % of each share are 84.00 and 240.00 (art. 29, 240 CSS). Corrected to
    /// 3,100 after April was closed: 86.80 and 248.00, and the first ones go back.
    /// </summary>
    [Fact]
    public async Task Month_DeclaredAndCorrected_HasItsPositionsInBothCalculations()
    {
        using var folder = new TemporaryFolder();
        var answers = new AnswerFolder(folder.Path, centre.Clock);

        SubmissionAccount first = await centre.SubmitAsync(SeculineKind.Decsal, [Line.Wage(RealCentre.Employee, "202504")], answers);
        await ComputeAsync();
        MissingWagesFile missing = await new MissingWages(centre.Invoker).WriteAsync(answers, Header, first.WageMonths);
        (CalculAccount account, XDocument calcul) = await CalculAsync(answers, April);

        Assert.Equal(1, first.Accepted);
        Assert.Equal([MadeUp.Header, $"1;{MadeUp.Employer};{RealCentre.CivilServant};202504;;;"], File.ReadAllLines(missing.Path!));
        Assert.True(account.IsProvisional);
        Assert.Equal(["84.00", "84.00"], Shares(calcul, "soins-de-sante", "due"));
        Assert.Equal(["240.00", "240.00"], Shares(calcul, "pension", "due"));
        Assert.Equal("03", calcul.Descendants(Ns + "affiliation").Single().Attribute("regime")!.Value);

        centre.Clock.SetToNoon(2025, 6, 20);
        SubmissionAccount second = await centre.SubmitAsync(SeculineKind.Decsal, [Line.Wage(RealCentre.Employee, "202504").With(5, "310000")]);
        await ComputeAsync();
        (CalculAccount closed, XDocument again) = await CalculAsync(answers, April);
        (CalculAccount next, XDocument corrected) = await CalculAsync(answers, April.PlusMonths(1));

        Assert.Equal(1, second.Accepted);
        Assert.False(closed.IsProvisional);
        Assert.Equal(account.CurrentPeriod, closed.CurrentPeriod);
        Assert.Equal(calcul.Descendants(Ns + "position").Single().ToString(), again.Descendants(Ns + "position").Single().ToString());
        Assert.Equal(["-240.00", "-240.00"], Shares(corrected, "pension", "extourne"));
        Assert.Equal(["248.00", "248.00"], Shares(corrected, "pension", "redressement"));
        Assert.Equal(["86.80", "86.80"], Shares(corrected, "soins-de-sante", "redressement"));
        Assert.Equal(Values.Money.Zero, next.CurrentPeriod);
        Assert.Equal(corrected.Descendants(Ns + "ligne").Sum(Both), next.RecomputedPeriods.ToEuros());
    }

    private async Task ComputeAsync() => await centre.Services.GetRequiredService<ContributionComputation>().ComputePendingAsync(CancellationToken.None);

    private async Task<(CalculAccount Account, XDocument Document)> CalculAsync(AnswerFolder answers, Values.YearMonth month)
    {
        centre.Clock.Advance(TimeSpan.FromMilliseconds(1));
        CalculAccount account = await new CalculFile(centre.Invoker, SeculineDecisions.Default, centre.Clock).WriteAsync(answers, Header, MadeUp.Employer, month);
        var schemas = new XmlSchemaSet();
        using Stream schema = CalculSchema.Open();
        schemas.Add(null, XmlReader.Create(schema));
        XDocument document = XDocument.Load(account.Path);
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        return (account, document);
    }

    private static string[] Shares(XDocument calcul, string branch, string nature)
    {
        XElement line = calcul.Descendants(Ns + "position").Single(position => position.Attribute("nature")!.Value == nature)
            .Elements(Ns + "ligne").Single(one => one.Attribute("branche")!.Value == branch);
        return [line.Attribute("partAssure")!.Value, line.Attribute("partPatronale")!.Value];
    }

    private static decimal Both(XElement line) => (decimal)line.Attribute("partAssure")! + (decimal)line.Attribute("partPatronale")!;
}
