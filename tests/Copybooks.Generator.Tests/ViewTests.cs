using System.Reflection;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Values;
using Example.Records;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>Views and writers that the compiler made for this project: conditions, types of annotations, places, allocations.</summary>
public sealed class ViewTests
{
    [Theory]
    [InlineData("D54040", "New")]
    [InlineData("96F140", "Open")]
    [InlineData("96F240", "Open")]
    [InlineData("404040", "None")]
    [InlineData("000000", "Lowest")]
    [InlineData("C14040", "Letter")]
    [InlineData("C24040", "Letter")]
    [InlineData("C34040", "Letter")]
    [InlineData("C34041", "")]
    [InlineData("C1C240", "Letter Hex")]
    [InlineData("D540", "")]
    public void Conditions_OfText_HoldForTheirBytes(string hex, string expected)
    {
        StatusView view = new(Convert.FromHexString(hex));
        string[] holding =
        [
            view.IsNew ? "New" : "", view.IsOpen ? "Open" : "", view.IsNone ? "None" : "", view.IsLowest ? "Lowest" : "",
            view.IsLetter ? "Letter" : "", view.IsHex ? "Hex" : "",
        ];

        Assert.Equal(expected, string.Join(' ', holding.Where(name => name.Length > 0)));
    }

    [Theory]
    [InlineData("000C", true, false)]
    [InlineData("150C", false, true)]
    [InlineData("151C", false, false)]
    [InlineData("199C", false, false)]
    [InlineData("200C", false, true)]
    [InlineData("275C", false, true)]
    [InlineData("276C", false, false)]
    [InlineData("150D", false, false)]
    [InlineData("4040", false, false)]
    public void Conditions_OfNumbers_HoldForTheirValues(string hex, bool zero, bool usual)
    {
        StatusView view = new(Convert.FromHexString("404040" + hex));

        Assert.Equal((zero, usual), (view.IsZero, view.IsUsual));
    }

    /// <summary>'#' is X'7B' in EDF041 and elsewhere in other tables; 1.555 has a digit too many for 9V99.</summary>
    [Fact]
    public void Conditions_ThatCannotBeTold_AreLeftOut()
    {
        string[] members = [.. typeof(StatusView).GetMembers(BindingFlags.Public | BindingFlags.Instance).Select(member => member.Name)];

        Assert.Contains("IsUsual", members);
        Assert.DoesNotContain("IsUnknown", members);
        Assert.DoesNotContain("IsNever", members);
    }

    [Fact]
    public void Conditions_InATable_TakeSubscripts()
    {
        StatusView view = new(Convert.FromHexString("404040150CF1F9"));

        Assert.Equal((false, true), (view.IsLast(0), view.IsLast(1)));
    }

    [Theory]
    [InlineData("F8", true)]
    [InlineData("F7", false)]
    [InlineData("40", false)]
    public void TryGet_AsAType_AsksItsMethod(string hex, bool reads)
    {
        StatusView view = new(Convert.FromHexString("404040150C" + hex + "F1"));

        Assert.Equal(reads, view.TryGetStep(0, out Even even));
        Assert.Equal(reads ? 8 : even.Value, even.Value);
    }

    [Theory]
    [InlineData("F2F0F2F5F0F2F2F8", 2025, 2, 28)]
    [InlineData("F2F0F2F4F0F2F2F9", 2024, 2, 29)]
    [InlineData("F2F0F2F5F0F2F2F9", 0, 0, 0)]
    [InlineData("F2F0F2F5F1F3F0F1", 0, 0, 0)]
    [InlineData("F2F0F2F5F0F0F0F1", 0, 0, 0)]
    [InlineData("F2F0F2F5F0F1F0F0", 0, 0, 0)]
    [InlineData("F0F0F0F0F0F1F0F1", 0, 0, 0)]
    [InlineData("4040404040404040", 0, 0, 0)]
    public void TryGet_AsADate_ReadsOnlyDaysOfTheCalendar(string hex, int year, int month, int day)
    {
        byte[] record = new byte[PayRecordView.MaxLength];
        Convert.FromHexString(hex).CopyTo(record, 12);
        PayRecordView view = new(record);

        Assert.Equal(year > 0, view.TryGetPaidOn(out NodaTime.LocalDate date));
        Assert.Equal(year > 0 ? new NodaTime.LocalDate(year, month, day) : default, date);
    }

    [Theory]
    [InlineData("0202505F", 2025, 5)]
    [InlineData("0202513F", 0, 0)]
    [InlineData("0202500F", 0, 0)]
    [InlineData("0000012F", 0, 0)]
    public void TryGet_AsAMonth_ReadsOnlyMonths(string hex, int year, int month)
    {
        byte[] record = new byte[PayRecordView.MaxLength];
        Convert.FromHexString(hex).CopyTo(record, 8);
        PayRecordView view = new(record);

        Assert.Equal(year > 0, view.TryGetMonth(out YearMonth read));
        Assert.Equal(year > 0 ? new YearMonth(year, month) : default, read);
    }

    [Fact]
    public void Set_OfTypes_IsReadBackAsTheyWere()
    {
        byte[] record = new byte[PayRecordView.MaxLength];
        PayRecordWriter writer = new(record);
        writer.SetCount(1);
        writer.SetMonth(new YearMonth(1999, 12));
        writer.SetPaidOn(new NodaTime.LocalDate(2000, 2, 29));
        writer.SetAmount(0, new Money(-99_999_999_999));

        PayRecordView view = new(record);
        Assert.True(view.TryGetMonth(out YearMonth month) & view.TryGetPaidOn(out NodaTime.LocalDate paidOn) & view.TryGetAmount(0, out Money amount));
        Assert.Equal((new YearMonth(1999, 12), new NodaTime.LocalDate(2000, 2, 29), -99_999_999_999), (month, paidOn, amount.Cents));
    }

    [Fact]
    public void Set_WhatDoesNotFit_NamesTheField()
    {
        ArgumentException tooGreat = Assert.Throws<ArgumentException>(() => new PayRecordWriter(new byte[80]).SetMonth(1_000_000));
        ArgumentException noSuchElement = Assert.Throws<ArgumentException>(() => new PayRecordWriter(new byte[80]).SetAmount(0, 1));
        ArgumentException tooLong = Assert.Throws<ArgumentException>(() => new PayRecordWriter(new byte[80]).SetPerson(new byte[9]));

        Assert.StartsWith("PAY-MONTH, PIC 9(6) Packed: 4 bytes at 8 cannot hold 1000000", tooGreat.Message, StringComparison.Ordinal);
        Assert.StartsWith("PAY-AMOUNT", noSuchElement.Message, StringComparison.Ordinal);
        Assert.StartsWith("PAY-PERSON", tooLong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Trimmed_IsWithoutTheBlanksThatFillIt()
    {
        byte[] record = new byte[StatusView.MaxLength];
        StatusWriter writer = new(record);
        writer.SetCode([0xC1]);
        writer.SetName([0xC1, 0x40]);
        StatusView view = new(record);

        Assert.Equal("C14040 C1 4040C140 C140", $"{Convert.ToHexString(view.Code)} {Convert.ToHexString(view.CodeTrimmed)} {Convert.ToHexString(view.Name)} {Convert.ToHexString(view.NameTrimmed)}");
        Assert.Equal(Convert.ToHexString(record[..5]), Convert.ToHexString(view.Both));
    }

    [Fact]
    public void Subscripts_ThatTheCopybookDoesNotAllow_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatusView(new byte[20]).TryGetStep(2, out long _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatusView(new byte[20]).TryGetStep(-1, out long _));
    }

    [Fact]
    public void Fingerprint_OfAView_IsThatOfTheLayoutAtRunTime()
    {
        RecordLayout layout = Copybook.Parse(Books.Text("PAY.cpy"), "elsewhere/pay.txt").Record;

        Assert.Equal(PayRecordView.Fingerprint, LayoutFingerprint.Of(layout));
    }

    [Fact]
    public void Reading_AndWriting_AllocateNothing()
    {
        byte[] record = new byte[PayRecordView.MaxLength];
        Assert.Equal(4, Use(record)); // once before, so that all is compiled
        long before = GC.GetAllocatedBytesForCurrentThread();

        int read = Use(record);

        Assert.Equal((0, 4), (GC.GetAllocatedBytesForCurrentThread() - before, read));
    }

    private static int Use(byte[] record)
    {
        PayRecordWriter writer = new(record);
        writer.SetCount(2);
        writer.SetPerson([0xC1]);
        writer.SetMonth(new YearMonth(2025, 5));
        writer.SetPaidOn(20250531);
        for (int i = 0; i < 2; i++)
        {
            writer.SetCode(i, 5);
            writer.SetAmount(i, new Money(100));
        }

        PayRecordView view = new(record);
        int read = view.PersonTrimmed.Length + (view.TryGetMonth(out YearMonth _) ? 1 : 0) + (view.IsWage ? 1 : 0);
        return read + (view.TryGetAmount(1, out Money amount) && amount.Cents == 100 ? 1 : 0) + (view.TryValidate(out int _) ? 1 : 0);
    }
}
