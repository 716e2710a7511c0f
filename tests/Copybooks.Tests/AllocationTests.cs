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
}
