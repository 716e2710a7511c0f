using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

public class AllocationTests
{
    [Fact]
    public void TryRead_ManyFields_AllocatesNothing()
    {
        RecordLayout layout = Layouts.Free(
            """
            01 R.
               05 P PIC S9(9)V99 COMP-3.
               05 Z PIC 9(13).
               05 B PIC S9(4) COMP.
               05 N PIC 9.
               05 T OCCURS 0 TO 5 DEPENDING ON N PIC 9(2).
               05 S PIC S9(3) COMP-3.
            """);
        NumericField[] fields = [.. "PZBNTS".Select(name => layout.Numeric(name.ToString()))];
        byte[] record = Convert.FromHexString("00000012345C" + "F1F8F9F3F1F2F0F1F0F5F7F3F2" + "0010" + "F2" + "F1F1F2F2" + "007D");
        long Sum()
        {
            long sum = 0;
            foreach (NumericField field in fields)
            {
                Assert.True(field.TryRead(record, out long value));
                sum += value;
            }

            return sum + layout.ActualLength(record);
        }

        long expected = 12345 + 1893120105732 + 16 + 2 + 11 - 7 + 28;
        Assert.Equal(expected, Sum());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Sum();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("PIC S9(9)V99 COMP-3", "00000012345D")]
    [InlineData("PIC S9(29)V99 COMP-3", "1234567890123456789012345678901D")]
    [InlineData("PIC S9(3)V99", "F1F2F3F4D5")]
    [InlineData("PIC 9(20)", "F1F2F3F4F5F6F7F8F9F0F1F2F3F4F5F6F7F8F9F0")]
    [InlineData("PIC 9(18) COMP-5", "FFFFFFFFFFFFFFFF")]
    [InlineData("PIC S9(9) COMP", "FFFFFFFE")]
    [InlineData("PIC 9(3) NATIONAL", "003000310032")]
    [InlineData("COMP-1", "4019999A")]
    [InlineData("COMP-2", "43BF26F43E0C5B1A")]
    public void NumberText_ThereAndBack_AllocatesNothing(string clauses, string hex)
    {
        NumberText number = NumberText.For(Layouts.Field(clauses).Item("F"), new CopybookOptions());
        byte[] field = Convert.FromHexString(hex), back = new byte[field.Length], utf8 = new byte[number.MaxTextLength];
        void ThereAndBack()
        {
            bool reads = number.TryFormat(field, utf8, out int written) && number.Write(utf8.AsSpan(0, written), back) is null;
            Assert.True(reads && field.AsSpan().SequenceEqual(back), clauses);
        }

        ThereAndBack();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            ThereAndBack();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
