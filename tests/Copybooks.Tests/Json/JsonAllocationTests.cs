using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;

namespace BS2000Bridge.Copybooks.Tests.Json;

public class JsonAllocationTests
{
    private const string Text =
        """
        01 R.
           05 A PIC X(10).
           05 W PIC N(3).
           05 P PIC S9(9)V99 COMP-3.
           05 Z PIC 9(13).
           05 Q REDEFINES Z PIC X(13).
           05 F COMP-2.
           05 N PIC 9.
           05 T OCCURS 0 TO 5 DEPENDING ON N.
              10 B PIC S9(4) COMP.
              10 C PIC X(2).
           05 S PIC S9(31) COMP-3.
        """;

    private static readonly byte[] Sample = JsonOf.Bytes(
        "'Grün  Muß ' 004100E920AC 00000012345C '1893120105732' 4110000000000000 '2' 0010'ab' FFFF'c ' 0000000000000000000000000000007D");

    [Fact]
    public void Write_Json_AllocatesNothing()
    {
        var json = RecordJson.Create(JsonOf.Copybook(Text), TableEncoding.Ebcdic, new RecordJsonOptions { Raw = true });
        AssertNothing(output => json.Write(Sample, output));
    }

    [Fact]
    public void Write_Csv_AllocatesNothing()
    {
        var csv = RecordCsv.Create(JsonOf.Copybook(Text), TableEncoding.Ebcdic);
        AssertNothing(output => csv.Write(Sample, output));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Json_AllocatesNothing(bool raw)
    {
        var json = RecordJson.Create(JsonOf.Copybook(Text), TableEncoding.Ebcdic, new RecordJsonOptions { Raw = raw });
        byte[] text = Encoding.UTF8.GetBytes(JsonOf.Write(json, Sample));
        Assert.Equal(Convert.ToHexString(Sample), JsonOf.Read(json, text));
        AssertNothing(output => json.Read(text, output).Count);
    }

    private static void AssertNothing(Func<ArrayBufferWriter<byte>, int> act)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        Assert.Equal(0, act(output));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int problems = 0;
        for (int i = 0; i < 100; i++)
        {
            output.ResetWrittenCount();
            problems += act(output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, problems);
    }
}
