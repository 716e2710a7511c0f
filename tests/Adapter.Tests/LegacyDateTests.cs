using BS2000Bridge.Adapter.Fields;
using NodaTime;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>The centre's date form 0SAAMMJJ (head of AFFIL.cpy): S = 0 for 19xx, 1 for 20xx.</summary>
public sealed class LegacyDateTests
{
    [Theory]
    [InlineData(0_000101, 1900, 1, 1)]
    [InlineData(0_991231, 1999, 12, 31)]
    [InlineData(1_000101, 2000, 1, 1)]
    [InlineData(1_250531, 2025, 5, 31)]
    [InlineData(1_991231, 2099, 12, 31)]
    [InlineData(1_000229, 2000, 2, 29)]
    [InlineData(1_240229, 2024, 2, 29)]
    public void TryRead_ADate_IsThatDay(int number, int year, int month, int day)
    {
        Assert.True(LegacyDate.TryRead(number, out LocalDate date));
        Assert.Equal(new LocalDate(year, month, day), date);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1_250_531)]
    [InlineData(1_250_532)]
    [InlineData(1_251_301)]
    [InlineData(1_250_001)]
    [InlineData(1_250_500)]
    [InlineData(0_000229)] // 1900 was no leap year
    [InlineData(1_250_229)]
    [InlineData(2_000_101)]
    [InlineData(9_999_999)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void TryRead_NoDate_IsRefused(long number) => Assert.False(LegacyDate.TryRead(number, out _));

    [Theory]
    [InlineData(0_580317, 1958, 3, 17)]
    [InlineData(0_580300, 1958, 3, 1)]
    [InlineData(0_580017, 1958, 1, 17)]
    [InlineData(0_580000, 1958, 1, 1)]
    [InlineData(0_040229, 1904, 2, 29)]
    public void TryReadBirthDate_UnknownMonthOrDay_CountsAsTheFirst(int number, int year, int month, int day)
    {
        Assert.True(LegacyDate.TryReadBirthDate(number, out LocalDate date));
        Assert.Equal(new LocalDate(year, month, day), date);
    }

    [Theory]
    [InlineData(0_581301)]
    [InlineData(0_580332)]
    [InlineData(0_590229)]
    [InlineData(-580_317)]
    [InlineData(-50)]
    [InlineData(-10_000)]
    [InlineData(long.MinValue)]
    public void TryReadBirthDate_NoDate_IsRefused(long number) => Assert.False(LegacyDate.TryReadBirthDate(number, out _));
}
