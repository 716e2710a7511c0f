namespace BS2000Bridge.Values.Tests;

/// <summary>Employer numbers: eleven digits with a check digit modulo 11 and an account, or a natural person's insured number.</summary>
public sealed class EmployerNumberTests
{
    /// <summary>
    /// By hand, weights 5 4 3 2 7 6 5 4 3 2. 2005 2212 34: 10 + 0 + 0 + 10 + 14 + 12 + 5 + 8 + 9 + 8 = 76 = 6 x 11 + 10, so the
    /// digit is 11 - 10 = 1. 2005 2200 29: 10 + 0 + 0 + 10 + 14 + 12 + 0 + 0 + 6 + 18 = 70 = 6 x 11 + 4, so 7.
    /// 2005 2200 30: 10 + 10 + 14 + 12 + 9 = 55 = 5 x 11, so 0.
    /// </summary>
    [Theory]
    [InlineData(2_005_221_234, "2005221234100")]
    [InlineData(2_005_220_029, "2005220029700")]
    [InlineData(2_005_220_030, "2005220030000")]
    public void TryCreateLegalPerson_TenDigits_AddsTheDigitComputedByHand(long first10, string expected)
    {
        Assert.True(EmployerNumber.TryCreateLegalPerson(first10, account: 0, out EmployerNumber number));
        Assert.Equal(expected, number.ToString());
    }

    /// <summary>2005 2200 06: 10 + 10 + 14 + 12 + 12 = 58 = 5 x 11 + 3; 2005 2200 05 gives 56 = 5 x 11 + 1, which would need the digit 10.</summary>
    [Theory]
    [InlineData(2_005_220_006, 0, true)]
    [InlineData(2_005_220_006, 99, true)]
    [InlineData(2_005_220_006, 100, false)]
    [InlineData(2_005_220_006, -1, false)]
    [InlineData(2_005_220_005, 0, false)]
    public void TryCreateLegalPerson_NoDigitOrNoAccount_IsRefused(long first10, int account, bool valid) =>
        Assert.Equal(valid, EmployerNumber.TryCreateLegalPerson(first10, account, out _));

    [Theory]
    [InlineData("20052212341", "2005221234100")]
    [InlineData("2005221234107", "2005221234107")]
    [InlineData("1893120105732", "1893120105732")] // a natural person
    public void TryParse_RightCheckDigits_GivesThirteenDigits(string text, string expected)
    {
        Assert.True(EmployerNumber.TryParse(text, out EmployerNumber number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("20052212342")]
    [InlineData("2005221234200")]
    [InlineData("1893120105822")] // neither a person nor a company
    [InlineData("200522123410")]
    [InlineData("2005221234 00")]
    [InlineData("0000000000000")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(EmployerNumber.TryParse(text, out _));

    [Theory]
    [InlineData("2005221234100", true)]
    [InlineData("1893120105732", true)]
    [InlineData("20052212341", false)]
    [InlineData("2005221234200", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParseThirteen_Text_TakesNothingShorter(string? text, bool valid)
    {
        Assert.Equal(valid, EmployerNumber.TryParseThirteen(text, out EmployerNumber number));
        Assert.Equal(valid ? text : "0000000000000", $"{number}");
    }

    [Theory]
    [InlineData("1893120105732", true)]
    [InlineData("2005221234100", false)]
    public void IsNaturalPerson_OfANumber_IsWhetherItIsAnInsuredNumber(string text, bool person)
    {
        Assert.True(EmployerNumber.TryParse(text, out EmployerNumber number));
        Assert.Equal(person, number.IsNaturalPerson);
    }

    [Fact]
    public void FromTrusted_ValueOfANumber_IsThatNumber()
    {
        Assert.True(EmployerNumber.TryParse("2005221234100", out EmployerNumber number));
        Assert.Equal(number, EmployerNumber.FromTrusted(number.Value));
    }

    [Fact]
    public void Order_OfNumbers_IsThatOfTheirDigits()
    {
        EmployerNumber[] inOrder = [default, EmployerNumber.FromTrusted(2_005_220_006_300), EmployerNumber.FromTrusted(2_005_221_234_100)];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[1] < inOrder[2] && inOrder[2] > inOrder[1] && inOrder[1] <= inOrder[2] && inOrder[2] >= inOrder[1]);
        Assert.False(inOrder[2] < inOrder[1] || inOrder[1] > inOrder[2] || inOrder[2] <= inOrder[1] || inOrder[1] >= inOrder[2]);
    }
}
