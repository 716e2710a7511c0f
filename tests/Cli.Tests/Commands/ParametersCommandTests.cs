using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Commands;

public sealed class ParametersCommandTests
{
    [Fact]
    public async Task List_All_HasEachParameterWithItsReference()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "list", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Json.EnumerateArray(), parameter =>
        {
            Assert.Equal(["id", "title", "frenchTitle", "unit", "reference", "file", "values"], parameter.EnumerateObject().Select(member => member.Name));
            Assert.NotEmpty(parameter.GetProperty("reference").GetString()!);
            Assert.NotEqual(0, parameter.GetProperty("values").GetArrayLength());
        });
        Assert.Contains("accident.employees.employer", Ids(run));
    }

    [Fact]
    public async Task List_Unconfirmed_HasNoValueOfHighConfidence()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "list", "--unconfirmed", "--json");

        List<JsonElement> values = [.. run.Json.EnumerateArray().SelectMany(parameter => parameter.GetProperty("values").EnumerateArray())];
        Assert.NotEmpty(values);
        Assert.DoesNotContain("high", values.Select(value => value.GetProperty("confidence").GetString()));
    }

    /// <summary>The accident rate of 2021 has no source: it is assumed to be that of 2020 and of 2022.</summary>
    [Theory]
    [InlineData("2021-05", true)]
    [InlineData("2022-05", false)]
    public async Task List_UnconfirmedOfAMonth_HasTheValuesInForceThen(string month, bool listed)
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "list", "--unconfirmed", "--date", month, "--json");

        Assert.Equal(listed, Ids(run).Contains("accident.employees.employer"));
        Assert.All(run.Json.EnumerateArray(), parameter => Assert.Equal(1, parameter.GetProperty("values").GetArrayLength()));
    }

    [Fact]
    public async Task List_MonthWithoutAnyValue_SaysSo()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "list", "--date", "1999-01");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("0 of ", run.Out);
    }

    [Fact]
    public async Task Show_ForPeople_HasNamesLawValuesAndSources()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "show", "accident.employees.employer");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Assurance accident", run.Out);
        Assert.Contains("Accident insurance", run.Out);
        Assert.Contains("CSS art. 149", run.Out);
        Assert.Matches(@"2021-01-01 \.\. 2021-12-31 +0\.75 +assumed ", run.Out);
    }

    [Fact]
    public async Task Show_Json_HasTheValuesByDate()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "show", "accident.employees.employer", "--json");

        JsonElement value = Assert.Single(run.Json.GetProperty("values").EnumerateArray(), value => value.GetProperty("from").GetString() == "2024-01-01");
        Assert.Equal("0.70", value.GetProperty("value").GetString());
        Assert.Equal("2024-12-31", value.GetProperty("to").GetString());
        Assert.Equal("high", value.GetProperty("confidence").GetString());
    }

    [Theory]
    [InlineData("Accident", "Choose one of: accident.employees.employer, accident.factors.")]
    [InlineData("rain", "'bridge parameters list' names them all.")]
    public async Task Show_UnknownId_SaysWhichThereAre(string id, string remedy)
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "show", id);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"bridge: There is no parameter '{id}'.", remedy], run.ErrorLines);
    }

    [Fact]
    public async Task List_BadMonth_Ends2()
    {
        CliRun run = await CliRun.BridgeAsync("parameters", "list", "--date", "May 2025");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--date: 'May 2025' is not a month; write YYYY-MM, such as 2025-05.", run.Error);
    }

    private static List<string?> Ids(CliRun run) => [.. run.Json.EnumerateArray().Select(parameter => parameter.GetProperty("id").GetString())];
}
