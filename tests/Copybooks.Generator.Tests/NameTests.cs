extern alias generator;

using generator::BS2000Bridge.Copybooks.Generator.Plans;
using generator::BS2000Bridge.Copybooks.Generator.SideFiles;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>The names that items have in C#.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("05 DEC-DATE-ENTREE PIC X. 05 DEC-NOM PIC X.", "DateEntree Nom")]
    [InlineData("05 DEC-NOM PIC X. 05 OTHER PIC X.", "DecNom Other")]
    [InlineData("05 A-1ST PIC X. 05 A-N PIC X.", "_1st N")]
    [InlineData("05 A-b_c PIC X.", "BC")]
    [InlineData("05 FILLER PIC X. 05 X-A PIC X. 05 FILLER. 10 X-B PIC X.", "A B")]
    [InlineData("05 G1. 10 AMOUNT PIC 9. 05 G2. 10 AMOUNT PIC 9. 10 REST PIC 9.", "G1 G1Amount G2 G2Amount Rest")]
    [InlineData("05 NAME-A PIC X. 05 NAME-A-TRIMMED PIC X.", "A RecATrimmed")]
    [InlineData("05 GET-TYPE PIC X. 05 BYTES PIC X. 05 FINGERPRINT PIC X.", "RecGetType RecBytes RecFingerprint")]
    [InlineData("05 SAME PIC 9. 05 SAME PIC 9.", "RecSame RecSame2")]
    public void Names_OfItems_ArePascalCaseShortAndUnique(string items, string expected)
    {
        generator::BS2000Bridge.Copybooks.Options.CopybookOptions free = new() { Form = generator::BS2000Bridge.Copybooks.Options.SourceForm.Free };
        generator::BS2000Bridge.Copybooks.Layout.RecordLayout layout = generator::BS2000Bridge.Copybooks.Copybook.Parse($"01 REC. {items}", "REC.cpy", free).Record;

        Assert.Equal(expected, string.Join(' ', new RecordPlan(layout, new SideFile("Made")).Members.Select(member => member.Name)));
    }

    [Theory]
    [InlineData("PAY-RECORD", null, "PayRecordView", "PayRecordWriter")]
    [InlineData("PAY-RECORD", "WageView", "WageView", "WageWriter")]
    [InlineData("PAY-RECORD", "Wage", "Wage", "WageWriter")]
    public void Names_OfARecord_AreItsOwnOrTheSideFiles(string record, string? named, string view, string writer)
    {
        SideFile side = new("Made");
        if (named is not null)
        {
            side.Views[record] = (named, 1);
        }

        RecordPlan plan = new(generator::BS2000Bridge.Copybooks.Copybook.Parse($"       01 {record} PIC X.", "REC.cpy").Record, side);

        Assert.Equal((view, writer), (plan.ViewName, plan.WriterName));
    }
}
