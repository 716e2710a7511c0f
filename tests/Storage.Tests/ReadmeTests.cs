namespace BS2000Bridge.Storage.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_IsThere() => Assert.NotEmpty(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "README.md")));
}
