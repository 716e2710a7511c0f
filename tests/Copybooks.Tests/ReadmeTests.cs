using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests;

public class ReadmeTests
{
    [Fact]
    public void Example_OfReadme_Runs()
    {
        const string text = "       01  PAY-RECORD.\n           05  PAY-NAME    PIC X(3).\n           05  PAY-AMOUNT  PIC S9(3)V99 COMP-3.\n";

        // example begins
        RecordLayout layout = Copybook.Parse(text, "PAY.cpy").Record;
        NumericField amount = layout.Numeric("PAY-AMOUNT");
        byte[] record = new byte[layout.MaxLength];
        amount.Write(record, -1234); // two decimal places: -12.34
        bool reads = amount.TryRead(record, out long unscaled);
        record[^1] = 0x40;
        FieldFailure failure = amount.Explain(record);
        // example ends

        Assert.True(reads);
        Assert.Equal(-1234, unscaled);
        Assert.Equal("PAY-RECORD.PAY-AMOUNT at offset 3, X'012340': packed decimal: sign nibble 0, expected A C E F (plus) or B D (minus)", failure.ToString());
        ReadmeExample.AssertIsTheOneThatRuns("legacy-adapter/Copybooks/README.md");
    }
}
