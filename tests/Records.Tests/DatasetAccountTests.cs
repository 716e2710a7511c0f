namespace BS2000Bridge.Records.Tests;

public sealed class DatasetAccountTests
{
    [Theory]
    [InlineData(10, 6, 3, 1, true)]
    [InlineData(10, 6, 3, 0, false)]
    [InlineData(10, 6, 2, 1, false)]
    [InlineData(10, 5, 3, 1, false)]
    [InlineData(10, 6, 3, 2, false)]
    [InlineData(0, 0, 0, 0, true)]
    public void Balances_EveryRecordInOnePlace_OnlyThen(long read, long used, long unused, long quarantined, bool balances) =>
        Assert.Equal(balances, new DatasetAccount("EMPL", read, used, unused, quarantined).Balances);
}
