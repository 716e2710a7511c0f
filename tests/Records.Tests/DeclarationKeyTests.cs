namespace BS2000Bridge.Records.Tests;

public sealed class DeclarationKeyTests
{
    private static readonly DeclarationKey Key = new(2_005_221_234_100, 1_893_120_105_732, 202_505);

    [Theory]
    [InlineData("2005221234100/1893120105732/2025-05")]
    [InlineData("20052212341/1893120105732/2025-05")]
    public void TryParse_EmployerInElevenOrThirteenDigits_GivesTheKey(string text)
    {
        Assert.True(DeclarationKey.TryParse(text, out DeclarationKey key));
        Assert.Equal((Key, "2005221234100/1893120105732/2025-05"), (key, key.ToString()));
    }

    [Theory]
    [InlineData("2005221234100/1893120105732")]
    [InlineData("2005221234100/1893120105732/2025-05/1")]
    [InlineData("2005221234200/1893120105732/2025-05")]
    [InlineData("2005221234100/1893120105733/2025-05")]
    [InlineData("2005221234100/1893120105732/202505")]
    [InlineData("2005221234100/1893120105732/2025-13")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(DeclarationKey.TryParse(text, out _));

    [Fact]
    public void Order_OfKeys_IsEmployerThenInsuredThenPeriod()
    {
        DeclarationKey[] inOrder = [Key, Key with { Period = 202_506 }, Key with { Insured = Key.Insured + 1, Period = 1 }, new(Key.Employer + 1, 0, 0)];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[1] <= inOrder[2] && inOrder[3] > inOrder[2] && inOrder[3] >= inOrder[0]);
        Assert.False(inOrder[1] < inOrder[0] || inOrder[2] <= inOrder[1] || inOrder[2] > inOrder[3] || inOrder[0] >= inOrder[3]);
    }
}
