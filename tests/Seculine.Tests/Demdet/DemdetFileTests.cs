using BS2000Bridge.Seculine.Demdet;

namespace BS2000Bridge.Seculine.Tests.Demdet;

public sealed class DemdetFileTests
{
    [Fact]
    public void Read_AnApplicationOfEachProcedure_GivesItsRequest()
    {
        DemdetFile file = DemdetMade.Read(DemdetMade.File(DemdetMade.AllProcedures), out DemdetFailure? failure)!;

        Assert.Null(failure);
        Activity[] found = [.. file.Records.Select(record => record.Request.Activity)];
        Assert.Equal(
            [Procedure.SpecialStatus, Procedure.SpecialStatus, Procedure.SpecialStatus, Procedure.Posting, Procedure.Multistate, Procedure.RhineBoatmen, Procedure.ThirdCountry],
            found.Select(activity => activity.Procedure));
        Assert.Equal([SpecialStatus.CivilServant, SpecialStatus.Seafarer, SpecialStatus.FlightCrew], found.Take(3).Select(activity => activity.SpecialStatus));
        Assert.Equal(["", "LU", "DE", "", "", "NL", ""], found.Select(activity => activity.AttachmentCountryCode));
        Assert.Equal(["FR", "", "", "FR", "LU BE", "DE", "RW"], found.Select(activity => string.Join(' ', activity.ActivityCountryCodes)));
        Assert.Equal("9074729", found[1].ImoNumber);
        Assert.Equal((2549, 2499), (found[4].ResidenceShareBasisPoints, found[4].TeleworkShareBasisPoints));
        Assert.Equal(2, found[5].AnnexFileNames.Count);
        Assert.All(found, activity => Assert.Equal(("BE", DemdetMade.Employer.ToString(), 2025, 31), (activity.ResidenceCountryCode, activity.EmployerNumber, activity.Period.FirstDay.Year, activity.Period.LastDay.Day)));
        Assert.Equal(Enumerable.Range(31, 7).Select(serial => DemdetMade.InsuredOf(serial).ToString()), found.Select(activity => activity.InsuredNumber));
    }

    [Fact]
    public void Read_Records_HaveNumbersLinesAndRequestIdsOfTheirOwn()
    {
        string content = DemdetMade.File(DemdetMade.AllProcedures);

        DemdetFile file = DemdetMade.Read(content, out _)!, again = DemdetMade.Read(content, out _)!, other = DemdetMade.Read(content + " ", out _)!;

        Assert.Equal(Enumerable.Range(1, 7), file.Records.Select(record => record.Number));
        Assert.Equal(Enumerable.Range(0, 7).Select(index => 4 + (9 * index)), file.Records.Select(record => record.Line));
        Assert.Equal(7, file.Records.Select(record => record.Request.RequestId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(file.Records, again.Records);
        Assert.Empty(file.Records.Select(record => record.Request.RequestId).Intersect(other.Records.Select(record => record.Request.RequestId), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("creation", ApplicationKind.Creation)]
    [InlineData("rectification", ApplicationKind.Rectification)]
    [InlineData("annulation", ApplicationKind.Cancellation)]
    public void Read_Type_GivesTheKind(string type, ApplicationKind expected)
    {
        string application = DemdetMade.Application("<detachement><pays>FR</pays></detachement>", type, reference: "<reference>activities/12</reference>");

        SubmitActivityRequest request = DemdetMade.Read(DemdetMade.File(application), out _)!.Records[0].Request;

        Assert.Equal((expected, "activities/12"), (request.Kind, request.Activity.Name));
    }

    [Fact]
    public void Read_AnnexThatWasNotSubmitted_IsNotPassedOn()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(DemdetMade.File(DemdetMade.AllProcedures)));

        DemdetFile file = DemdetFile.Read(stream, DemdetMade.Name, name => name.Contains("EXPL", StringComparison.Ordinal), out _)!;

        Assert.Equal([DemdetMade.Annex("EXPL", 36)], file.Records[5].Request.Activity.AnnexFileNames);
    }

    [Theory]
    [InlineData("2004123456799", DemdetMade.Number, 1)]
    [InlineData(null, "123457", 2)]
    [InlineData("2004123456799", "123457", 1)]
    public void Read_OtherMemberThanInTheName_RejectsEveryRecord(string? member, string number, int expected)
    {
        DemdetFile file = DemdetMade.Read(DemdetMade.File(DemdetMade.AllProcedures, member, number), out _)!;

        Assert.All(file.Records, record => Assert.Equal(expected, record.Rejection!.Code));
    }

    [Fact]
    public void Read_MemberWithAWrongCheckDigit_RejectsEveryRecord()
    {
        const string wrong = "2004123456799";

        DemdetFile file = DemdetMade.Read(DemdetMade.File(DemdetMade.Telework, wrong), out _, DemdetMade.Name.Replace(DemdetMade.Employer.ToString(), wrong, StringComparison.Ordinal))!;

        Assert.Equal(1, file.Records[0].Rejection!.Code);
    }

    [Theory]
    [InlineData("DEMDET.XML")]
    [InlineData("SECU.DEMDET.20250415-10203040.200412345600123456.CCSS.XML")]
    [InlineData("SECU.DEMDET.20250231-10203040.2004123456000123456.CCSS.XML")]
    [InlineData("SECU.DEMDET.20250415-24203040.2004123456000123456.CCSS.XML")]
    [InlineData("SECU.DEMDET.20250415-10203040.2004123456000123456.CCSS.xml")]
    [InlineData("SECU.DEMDET.20250415-10203040.2004123456000123456.CCSS.XML\n")]
    [InlineData("SECU.DETRET.20250415-10203040.2004123456000123456.CCSS.XML")]
    [InlineData("")]
    public void Read_NameOfAnotherFormat_GivesItBack(string name)
    {
        Assert.Null(DemdetMade.Read(DemdetMade.File(DemdetMade.Telework), out DemdetFailure? failure, name));
        Assert.Equal((DemdetCause.FileName, name), (failure!.Cause, failure.FileName));
    }

    [Theory]
    [InlineData("<pays>BE</pays>", "<pays>UK</pays>", 8)]
    [InlineData("<pays>BE</pays>", "<pays></pays>", 8)]
    [InlineData("<teletravail>40</teletravail>", "<teletravail>100.01</teletravail>", 11)]
    [InlineData("<teletravail>40</teletravail>", "<teletravail>40.005</teletravail>", 11)]
    [InlineData("<teletravail>40</teletravail>", "<teletravail>60</teletravail><autreResidence>40.01</autreResidence>", 11)]
    [InlineData("<debut>2025-05-01</debut>", "<debut>2025-02-30</debut>", 10)]
    [InlineData("<debut>2025-05-01</debut>", "<debut>2025-05-01Z</debut>", 10)]
    [InlineData("<employeur>", "<employeurs>", 5)]
    [InlineData("</pluriactivite>", "</pluriactivite><detachement><pays>FR</pays></detachement>", 11)]
    [InlineData("type=\"creation\"", "type=\"suppression\"", 4)]
    [InlineData("version=\"1.2\"", "version=\"1.3\"", 2)]
    [InlineData("version=\"1.2\"", "", 2)]
    [InlineData("demdet:1\"", "demdet:2\"", 2)]
    [InlineData("<numeroSecuLine>123456</numeroSecuLine>", "<numeroSecuLine>12345</numeroSecuLine>", 3)]
    [InlineData("</demdet>", "", 13)]
    [InlineData("utf-8", "klingon-8", 1)]
    public void Read_AgainstTheSchema_GivesItBackNamingTheLine(string sound, string broken, int line)
    {
        string content = DemdetMade.File(DemdetMade.Telework);
        Assert.Contains(sound, content, StringComparison.Ordinal);

        Assert.Null(DemdetMade.Read(content.Replace(sound, broken, StringComparison.Ordinal), out DemdetFailure? failure));

        Assert.Equal((DemdetCause.Schema, line), (failure!.Cause, failure.Line));
        Assert.True(failure.Column > 0);
        Assert.Contains($"(ligne {line}, colonne {failure.Column})", failure.French, StringComparison.Ordinal);
        Assert.DoesNotContain(DemdetMade.Insured.ToString(), failure.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithADocumentType_GivesItBack()
    {
        const string bomb = "<!DOCTYPE demdet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        string content = DemdetMade.File(DemdetMade.Telework).Replace("?>", $"?>{bomb}", StringComparison.Ordinal);

        Assert.Null(DemdetMade.Read(content, out DemdetFailure? failure));
        Assert.Equal(DemdetCause.Schema, failure!.Cause);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(1)]
    public void Read_DeepNesting_EndsAtTheFirstUnknownElement(int depth)
    {
        string deep = string.Concat(Enumerable.Repeat("<x>", depth)) + string.Concat(Enumerable.Repeat("</x>", depth));
        string content = DemdetMade.File(deep);

        Assert.Null(DemdetMade.Read(content, out DemdetFailure? failure));
        Assert.Equal((4, 2), (failure!.Line, failure.Column));
    }

    [Fact]
    public void Read_TooLarge_GivesItBack()
    {
        using var endless = new EndlessStream(DemdetMade.File("<!-- "));

        Assert.Null(DemdetFile.Read(endless, DemdetMade.Name, _ => true, out DemdetFailure? failure));
        Assert.Equal(DemdetCause.Schema, failure!.Cause);
        Assert.InRange(endless.Position, DemdetFile.MaxBytes, DemdetFile.MaxBytes + (1 << 20));
    }

    [Fact]
    public void Read_CommentsAndCharacterDataInsideAValue_AreRead()
    {
        string content = DemdetMade.File(DemdetMade.Telework).Replace("<teletravail>40</teletravail>", "<teletravail>\n 3<!-- comment --><![CDATA[9]]>.9 </teletravail>", StringComparison.Ordinal);

        Assert.Equal(3990, DemdetMade.Read(content, out _)!.Records[0].Request.Activity.TeleworkShareBasisPoints);
    }

    /// <summary>Begins with a text, and goes on with blanks for ever.</summary>
    private sealed class EndlessStream(string beginning) : Stream
    {
        private readonly byte[] _beginning = System.Text.Encoding.UTF8.GetBytes(beginning[..(beginning.IndexOf("<!-- ", StringComparison.Ordinal) + 5)]);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int left = (int)Math.Min(count, Math.Max(0, _beginning.Length - Position));
            _beginning.AsSpan((int)Math.Min(Position, _beginning.Length), left).CopyTo(buffer.AsSpan(offset));
            buffer.AsSpan(offset + left, count - left).Fill((byte)' ');
            Position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
