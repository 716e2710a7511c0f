using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class JsonOutputTests
{
    [Fact]
    public void Write_AccentsAndNames_AreReadableAndCamelCase()
    {
        using StringWriter writer = new() { NewLine = "\n" };

        JsonOutput.Write(writer, new { FrenchName = "Dépendance (santé) < 150 h" });

        Assert.Equal("{\n  \"frenchName\": \"Dépendance (santé) < 150 h\"\n}\n", writer.ToString().ReplaceLineEndings("\n"));
    }
}
