using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BS2000Bridge.Seculine.Demdet;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>Files against the service itself.</summary>
public sealed class DemdetSubmissionTests
{
    private static readonly XNamespace Detret = DemdetSchemas.Detret;

    [Fact]
    public async Task Submit_AnApplicationOfEachProcedure_AnswersEachInItsPlace()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(31, 32, 33, 34, 35, 36, 37);
        bench.Put("%PDF", DemdetMade.Annex("EXPL", 36));
        bench.Put("%PDF", DemdetMade.Annex("RHIN", 36));

        DemdetAccount account = await bench.SubmitAsync(bench.Put(DemdetMade.File(DemdetMade.AllProcedures)));

        Assert.Null(account.Failure);
        Assert.Equal((7, 0, 0), (account.Accepted, account.OnHold, account.RejectedByCode.Count));
        XElement answer = Valid(account.AnswerFile!, DemdetSchemas.Detret);
        Assert.Equal("SECU.DETRET.20250415-09000000.CCSS." + DemdetMade.Employer + DemdetMade.Number + ".XML", Path.GetFileName(account.AnswerFile));
        Assert.Equal(
            ["Luxembourg", "Luxembourg", "autreEtat", "Luxembourg", "etatDeResidence", "autreEtat", "Luxembourg"],
            answer.Elements(Detret + "reponse").Select(one => one.Element(Detret + "decision")!.Attribute("legislation")!.Value));
        Assert.Equal("7 7 0 0", string.Join(' ', answer.Element(Detret + "resume")!.Attributes().Select(count => count.Value)));
        Assert.Equal([true, true, false, true, false, false, false], answer.Elements(Detret + "reponse").Select(one => one.Element(Detret + "decision")!.Attribute("a1") is not null));
    }

    /// <summary>Each code of DETRET in a file; 1 and 2 concern a whole file.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Submit_FaultyApplicationAmongSoundOnes_RejectsThatOneWithItsCode(int code)
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(21, 22);
        const string posting = "<detachement><pays>FR</pays></detachement>";
        string sound = DemdetMade.Application(posting, insured: 22);
        string faulty = code switch
        {
            3 => DemdetMade.Telework.Replace(DemdetMade.Employer.ToString(), "2004123456799", StringComparison.Ordinal),
            4 => DemdetMade.Telework.Replace(DemdetMade.Insured.ToString(), "1893120105733", StringComparison.Ordinal),
            5 => DemdetMade.Application(posting, pays: "FR"),
            6 => DemdetMade.Application(posting, debut: "2026-05-01", fin: "2026-06-01"),
            7 => DemdetMade.Application("<pluriactivite><pays>BE</pays><pays>DE</pays><pays>FR</pays><pays>NL</pays><teletravail>1</teletravail></pluriactivite>"),
            8 => DemdetMade.Application("<batelierRhenan><siegeExploitant>LU</siegeExploitant><pays>GB</pays></batelierRhenan>"),
            9 => DemdetMade.Application($"<batelierRhenan><siegeExploitant>LU</siegeExploitant><annexe>{DemdetMade.Annex("EXPL", 21)}</annexe></batelierRhenan>"),
            10 => DemdetMade.Application("<statutParticulier><marin><pavillon>LU</pavillon><numeroOmi>9074728</numeroOmi></marin></statutParticulier>"),
            11 => DemdetMade.Application(posting, insured: 23),
            12 => DemdetMade.Application(posting, fin: "2027-05-01"),
            _ => DemdetMade.Telework,
        };
        string content = DemdetMade.File(
            sound + faulty,
            code == 1 ? "2004123456799" : null,
            code == 2 ? "654321" : DemdetMade.Number);
        string path = bench.Put(content);
        DemdetAccount account = await bench.SubmitAsync(path);
        if (code == 11)
        {
            Assert.Equal((1, 1), (account.Accepted, account.OnHold));
            bench.Advance(TimeSpan.FromDays(31));
            await bench.ReviewAsync();
            account = await bench.SubmitAsync(path);
        }

        int expected = code is 1 or 2 ? 2 : 1;
        Assert.Equal(new Dictionary<int, int> { [code] = expected }, account.RejectedByCode);
        Assert.Equal(2 - expected, account.Accepted);
        Assert.Equal($"{code}", Valid(account.AnswerFile!, DemdetSchemas.Detret).Elements(Detret + "reponse").Last().Element(Detret + "rejet")!.Attribute("code")!.Value);
    }

    [Fact]
    public async Task Submit_SameFileAgain_AppliesNothingAndAnswersTheSame()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(21);
        string path = bench.Put(DemdetMade.File(DemdetMade.Telework));
        DemdetAccount first = await bench.SubmitAsync(path);
        bench.Advance(TimeSpan.FromMinutes(1));

        DemdetAccount again = await bench.SubmitAsync(path);

        Assert.Equal((0, 1), (first.Repeated, again.Repeated));
        Assert.Equal(await File.ReadAllBytesAsync(first.AnswerFile!), await File.ReadAllBytesAsync(again.AnswerFile!));
        ListActivitiesResponse found = await bench.Activities.ListActivitiesAsync(new ListActivitiesRequest { EmployerNumber = DemdetMade.Employer.ToString(), IncludeCancelled = true });
        Assert.Single(found.Activities);
    }

    [Fact]
    public async Task Submit_OnHoldAndThenAffiliated_IsAnsweredByTheDecisionTheNextTime()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        string path = bench.Put(DemdetMade.File(DemdetMade.Telework));
        Assert.Equal(1, (await bench.SubmitAsync(path)).OnHold);
        await bench.EnterAsync(21);
        await bench.ReviewAsync();
        bench.Advance(TimeSpan.FromMinutes(1));

        DemdetAccount account = await bench.SubmitAsync(path);

        Assert.Equal((1, 0), (account.Accepted, account.OnHold));
        Assert.Equal(Competence.Luxembourg, account.Answers[0].Activity!.Decision.Competence);
    }

    [Fact]
    public async Task Submit_CancellationByReference_IsAnsweredSo()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(21);
        DemdetAccount made = await bench.SubmitAsync(bench.Put(DemdetMade.File(DemdetMade.Telework)));
        string reference = Valid(made.AnswerFile!, DemdetSchemas.Detret).Element(Detret + "reponse")!.Attribute("reference")!.Value;
        bench.Advance(TimeSpan.FromMinutes(1));
        string cancellation = DemdetMade.Application("<pluriactivite><teletravail>0</teletravail></pluriactivite>", "annulation", reference: $"<reference>{reference}</reference>", debut: "2025-06-01");

        DemdetAccount account = await bench.SubmitAsync(bench.Put(DemdetMade.File(cancellation), DemdetMade.NameAt("20250415-10203041")));

        Assert.Equal("annulee", Valid(account.AnswerFile!, DemdetSchemas.Detret).Element(Detret + "reponse")!.Attribute("etat")!.Value);
        Assert.Equal(ActivityState.Cancelled, (await bench.Activities.GetActivityAsync(new GetActivityRequest { Name = reference })).Activity.State);
    }

    [Fact]
    public async Task Submit_AnotherFileOfTheSameName_IsGivenBack()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(21);
        await bench.SubmitAsync(bench.Put(DemdetMade.File(DemdetMade.Telework)));

        DemdetAccount account = await bench.SubmitAsync(bench.Put(DemdetMade.File(DemdetMade.Telework + DemdetMade.Telework)));

        Assert.Equal(DemdetCause.DuplicateName, account.Failure!.Cause);
        Assert.Equal("nomEnDouble", Valid(account.AnswerFile!, DemdetSchemas.Fail).Attribute("cause")!.Value);
    }

    [Fact]
    public async Task Submit_BrokenFile_IsGivenBackEachTimeAndNothingIsApplied()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();
        await bench.EnterAsync(21);
        string path = bench.Put(DemdetMade.File(DemdetMade.Telework + "<demande/>"));

        DemdetAccount first = await bench.SubmitAsync(path), again = await bench.SubmitAsync(path);

        Assert.Equal(first.AnswerFile, again.AnswerFile);
        XElement fail = Valid(again.AnswerFile!, DemdetSchemas.Fail);
        Assert.Equal(("schema", "13"), (fail.Attribute("cause")!.Value, fail.Attribute("ligne")!.Value));
        Assert.Equal($"SECU.{DemdetMade.Name["SECU.".Length..^".XML".Length]}.FAIL.CCSS.{DemdetMade.Employer}{DemdetMade.Number}.XML", Path.GetFileName(again.AnswerFile));
        ListActivitiesResponse found = await bench.Activities.ListActivitiesAsync(new ListActivitiesRequest { EmployerNumber = DemdetMade.Employer.ToString() });
        Assert.Empty(found.Activities);
    }

    [Fact]
    public async Task Submit_NameOfAnotherFormat_IsGivenBack()
    {
        await using DemdetBench bench = await DemdetBench.StartAsync();

        DemdetAccount account = await bench.SubmitAsync(bench.Put(DemdetMade.File(DemdetMade.Telework), "DEMDET.XML"));

        Assert.Equal("nomDeFichier", Valid(account.AnswerFile!, DemdetSchemas.Fail).Attribute("cause")!.Value);
    }

    [Fact]
    public void Write_AnswersThatAreNotThoseOfTheFile_AreRefused()
    {
        DemdetFile file = DemdetMade.Read(DemdetMade.File(DemdetMade.Telework), out _)!;

        Assert.Throws<ArgumentException>(() => DetretFile.Write(Stream.Null, file, []));
    }

    /// <summary>The root of a file that respects its schema.</summary>
    private static XElement Valid(string path, string schema)
    {
        using Stream xsd = DemdetSchemas.Open(schema);
        var schemas = new XmlSchemaSet();
        schemas.Add(XmlSchema.Read(xsd, null)!);
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints };
        settings.ValidationEventHandler += (_, fault) => throw fault.Exception;
        using var reader = XmlReader.Create(path, settings);
        return XDocument.Load(reader).Root!;
    }
}
