using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests.Describing;

public class SampleRecordTests
{
    // Every usage in turn: digits and letters counted up, with the picture's scale; floats are 1.5.
    [Theory]
    [InlineData("PIC S9(3)", "123")]
    [InlineData("PIC S9(3) SIGN LEADING SEPARATE", "123")]
    [InlineData("PIC 9(20)", "12345678912345678912")]
    [InlineData("PIC S9(4)V9 COMP", "1234.5")]
    [InlineData("PIC 9(4) COMP-5", "1234")]
    [InlineData("PIC 9PP", "100")]
    [InlineData("PIC VP99", "0.012")]
    [InlineData("COMP-1", "1.5")]
    [InlineData("COMP-2", "1.5")]
    [InlineData("PIC N(3)", "ABC")]
    [InlineData("PIC 9(3) NATIONAL", "123")]
    [InlineData("PIC Z9", "12")]
    [InlineData("PIC X(2) JUSTIFIED", "AB")]
    public void Of_EveryUsage_ReadsAsThePictureSays(string clauses, string expected)
    {
        RecordLayout layout = Layouts.Free($"01 R. 05 F {clauses}.");

        byte[] sample = SampleRecord.Of(layout, Encoding.Latin1);

        FieldDescription field = Assert.Single(RecordDescription.Describe(layout, sample, Encoding.Latin1));
        Assert.Null(field.Failure);
        Assert.Equal(expected, field.Value);
    }
}
