using BS2000Bridge.Reconciliation.Wording;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Wording;

/// <summary>Figures as the centre writes them. Here _ stands for the narrow space and ~ for the wide one that do not break.</summary>
public sealed class FrenchTests
{
    [Theory]
    [InlineData(0, "0", "0~ligne")]
    [InlineData(1, "1", "1~ligne")]
    [InlineData(2, "2", "2~lignes")]
    [InlineData(999, "999", "999~lignes")]
    [InlineData(1_234_567, "1_234_567", "1_234_567~lignes")]
    public void Count_OfAnything_PartsThousandsAndIsPluralFromTwoOn(long count, string figure, string withNoun) =>
        Assert.Equal((figure, withNoun), (Shown(French.Count(count)), Shown(French.Count(count, "ligne"))));

    [Theory]
    [InlineData(0, "0,00", "0,00", "0,00_€", "0,00_€")]
    [InlineData(5, "0,05", "+0,05", "0,05_€", "+0,05_€")]
    [InlineData(123_456_789, "1_234_567,89", "+1_234_567,89", "1_234_567,89_€", "+1_234_567,89_€")]
    [InlineData(-100_000, "−1_000,00", "−1_000,00", "−1_000,00_€", "−1_000,00_€")]
    public void Amount_OfCents_IsInEuros(long cents, string amount, string difference, string euros, string euroDifference) => Assert.Equal(
        (amount, difference, euros, euroDifference),
        (Shown(French.Amount(cents)), Shown(French.Difference(cents)), Shown(French.Euros(cents)), Shown(French.EuroDifference(cents))));

    [Theory]
    [InlineData(160_000, "16,00_%")]
    [InlineData(28_000, "2,80_%")]
    [InlineData(5_950, "0,595_%")]
    [InlineData(1, "0,0001_%")]
    public void Percent_OfARate_HasTwoToFourPlaces(int millionths, string percent) => Assert.Equal(percent, Shown(French.Percent(new Rate(millionths))));

    /// <summary>100 % says that nothing is missing, so one of a thousand and one less is 99,9 %.</summary>
    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 7, "0_%")]
    [InlineData(1, 1001, "<_0,1_%")]
    [InlineData(1, 1000, "0,1_%")]
    [InlineData(1, 3, "33,3_%")]
    [InlineData(1, 2, "50_%")]
    [InlineData(1000, 1001, "99,9_%")]
    [InlineData(7, 7, "100_%")]
    [InlineData(long.MaxValue, long.MaxValue, "100_%")]
    public void Share_OfAWhole_IsCutAndNotRounded(long part, long whole, string share) => Assert.Equal(share, Shown(French.Share(part, whole)));

    [Fact]
    public void Month_OfTheYear_HasItsName() => Assert.Equal(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        string.Join(' ', Enumerable.Range(1, 12).Select(month => French.Month(new YearMonth(2025, month)).Replace(" 2025", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData(202505, 202505, "05/2025")]
    [InlineData(202412, 202501, "12/2024 à 01/2025")]
    public void Period_OfOneOrMoreMonths_IsOneOrASpan(int first, int last, string period) => Assert.Equal(period, French.Period(first, last));

    [Fact]
    public void Day_IsWrittenWithDots() => Assert.Equal("01.02.2025", French.Day(new LocalDate(2025, 2, 1)));

    private static string Shown(string text) => text.Replace('\u202F', '_').Replace('\u00A0', '~');
}
