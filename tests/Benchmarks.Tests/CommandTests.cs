namespace BS2000Bridge.Benchmarks.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("--scale", "tiny")]
    [InlineData("speed")]
    public void Parse_OfAnUnknownScaleOrName_IsAnError(params string[] arguments) =>
        Assert.NotEmpty(BenchCommand.Create(TextWriter.Null, TextWriter.Null).Parse(arguments).Errors);

    [Fact]
    public void Parse_OfKnownArguments_IsNone() =>
        Assert.Empty(BenchCommand.Create(TextWriter.Null, TextWriter.Null).Parse(["--scale", "small", "--json", "decoding", "contributions", "services"]).Errors);
}
