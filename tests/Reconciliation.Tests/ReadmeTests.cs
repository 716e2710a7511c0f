namespace BS2000Bridge.Reconciliation.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void X() => Assert.True(true);
}
