using System.Text.Json;

namespace BS2000Bridge.Cli.Tests.Contributions;

/// <summary>Worked examples of others, through the command line.</summary>
public sealed class ContributionsCommandTests
{
    private const string E02 = "--gross 4250 --supplements 471.97 --benefits 500 --overtime 245.66";

    /// <summary>
    /// E01 and E02: a third-party payroll test of 2024-01; E07 and E08: Odoo's test suite for Luxembourg. E02 is 4250.00
    /// with an allowance of 300.00 and a supplement of 171.97 in cash, a benefit in kind of 500.00, overtime of 245.66.
    /// </summary>
    [Theory]
    [InlineData("E01", "--gross 4250", "health-care", 119_00)]
    [InlineData("E01", "--gross 4250", "cash-benefits", 10_63)]
    [InlineData("E01", "--gross 4250", "pension", 340_00)]
    [InlineData("E01", "--gross 4250", "dependency", 50_50)]
    [InlineData("E02", E02, "health-care", 153_09)]
    [InlineData("E02", E02, "cash-benefits", 11_80)]
    [InlineData("E02", E02, "pension", 417_76)]
    [InlineData("E02", E02, "dependency", 67_55)]
    [InlineData("E07", "--gross 3000", "health-care", 84_00)]
    [InlineData("E07", "--gross 3000", "cash-benefits", 7_50)]
    [InlineData("E07", "--gross 3000", "pension", 240_00)]
    [InlineData("E07", "--gross 3000", "dependency", 33_00)]
    [InlineData("E08", "--gross 3500", "health-care", 98_00)]
    [InlineData("E08", "--gross 3500", "cash-benefits", 8_75)]
    [InlineData("E08", "--gross 3500", "pension", 280_00)]
    [InlineData("E08", "--gross 3500", "dependency", 40_00)]
    public async Task Contributions_WorkedExample_IsTheInsuredsShareToTheCent(string example, string options, string branch, long insuredCents)
    {
        JsonElement line = Line(await JsonAsync($"--month 2024-01 {options}"), branch);

        Assert.True(insuredCents == line.GetProperty("insuredCents").GetInt64(), $"{example}, {branch}: {line}");
    }

    [Fact]
    public async Task Contributions_WorkedExampleE02_HasThePublishedTotal() =>
        Assert.Equal(650_20, (await JsonAsync($"--month 2024-01 {E02}")).GetProperty("insuredCents").GetInt64());

    /// <summary>The minimum wage of 2025-05 is 2703.74, unrounded 2703.73572; 80 % of it is 2162.99; 2703.74 x 87/173 = 1359.68.</summary>
    [Theory]
    [InlineData("", 2703_74)]
    [InlineData("--age 17", 2162_99)]
    [InlineData("--hours 87", 1359_68)]
    [InlineData("--hours 200", 2703_74)]
    [InlineData("--apprentice", 1000_00)]
    [InlineData("--from 12 --to 20", 2703_74)]
    public async Task Contributions_PayOf1000_IsRaisedToTheMinimum(string options, long baseCents) =>
        Assert.Equal(baseCents, Line(await JsonAsync($"--month 2025-05 --gross 1000 {options}"), "pension").GetProperty("baseCents").GetInt64());

    /// <summary>
    /// The ceiling of the whole year 2022 is 137956.23 (PwC, social parameters of April 2022); of December alone 11566.88.
    /// </summary>
    [Theory]
    [InlineData("", 11_566_88)]
    [InlineData("--year-to-date 126389.35", 137_956_23 - 126_389_35)]
    [InlineData("--year-to-date 125389.35", 137_956_23 - 125_389_35)]
    public async Task Contributions_PayAboveTheCeiling_FillsTheYearsCeiling(string options, long baseCents) =>
        Assert.Equal(baseCents, Line(await JsonAsync($"--month 2022-12 --gross 20000 {options}"), "pension").GetProperty("baseCents").GetInt64());

    /// <summary>2025: accident 0.70 %; 4250.00 x 0.70 % x 0.85 = 25.2875, x 1.5 = 44.625.</summary>
    [Theory]
    [InlineData("", "accident", 29_75)]
    [InlineData("--accident-factor 0.85", "accident", 25_29)]
    [InlineData("--accident-factor 1.5", "accident", 44_63)]
    public async Task Contributions_OfTheEmployer_FollowItsFactor(string options, string branch, long employerCents) =>
        Assert.Equal(employerCents, Line(await JsonAsync($"--month 2025-05 --gross 4250 {options}"), branch).GetProperty("employerCents").GetInt64());

    [Fact]
    public async Task Contributions_MutualityClass_ChangesItsRate()
    {
        long[] shares = await Task.WhenAll(Enumerable.Range(1, 4).Select(async mutualityClass =>
            Line(await JsonAsync($"--month 2025-05 --gross 4250 --mutuality-class {mutualityClass}"), "mutuality").GetProperty("employerCents").GetInt64()));

        Assert.Equal(shares.Order().Distinct(), shares);
    }

    [Fact]
    public async Task Contributions_NoOccupationalHealth_HasNoLineOfIt()
    {
        JsonElement document = await JsonAsync("--month 2025-05 --gross 4250 --occupational-health none");

        Assert.Equal(
            ["health-care", "cash-benefits", "pension", "dependency", "accident", "mutuality"],
            document.GetProperty("branches").EnumerateArray().Select(branch => branch.GetProperty("branch").GetString()));
    }

    [Fact]
    public async Task Contributions_Json_HasTheShapeThatScriptsRelyOn()
    {
        JsonElement document = await JsonAsync("--month 2025-05 --gross 4250");

        Assert.Equal(["month", "branches", "insuredCents", "employerCents", "centreValues"], document.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2025-05", document.GetProperty("month").GetString());
        Assert.Equal(7, document.GetProperty("branches").GetArrayLength());
        Assert.All(document.GetProperty("branches").EnumerateArray(), branch =>
        {
            Assert.Equal(["branch", "baseCents", "insuredCents", "employerCents", "steps"], branch.EnumerateObject().Select(member => member.Name));
            Assert.All(branch.GetProperty("steps").EnumerateArray(), step =>
            {
                Assert.Equal(["text", "reference", "cents"], step.EnumerateObject().Select(member => member.Name));
                Assert.NotEmpty(step.GetProperty("text").GetString()!);
                Assert.NotEmpty(step.GetProperty("reference").GetString()!);
            });
            long shares = branch.GetProperty("insuredCents").GetInt64() + branch.GetProperty("employerCents").GetInt64();
            Assert.Contains(branch.GetProperty("steps").EnumerateArray(), step => step.GetProperty("cents").GetInt64() == branch.GetProperty("baseCents").GetInt64());
            Assert.True(shares > 0);
        });
        foreach (string share in (string[])["insuredCents", "employerCents"])
        {
            Assert.Equal(
                document.GetProperty(share).GetInt64(),
                document.GetProperty("branches").EnumerateArray().Sum(branch => branch.GetProperty(share).GetInt64()));
        }
    }

    [Fact]
    public async Task Contributions_ForPeople_ShowsBothLanguagesAndTheArticles()
    {
        CliRun run = await RunAsync("--month 2024-01 --gross 4250");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("Prestations en espèces / cash benefits +4250.00 +0.50 % +10.63 +10.63", run.Out);
        Assert.Matches(@"Total +520\.13", run.Out);
        Assert.Contains("CSS art. 428 al. 3", run.Out);
        Assert.DoesNotContain("À confirmer", run.Out);
    }

    [Fact]
    public async Task Contributions_FigureThatIsAssumed_IsNamed()
    {
        CliRun run = await RunAsync("--month 2021-05 --gross 4250");

        Assert.Contains("still needs the centre's word: Accident / accident 0.75 % (assumed)", run.Out);
        Assert.Contains("bridge parameters list --unconfirmed --date 2021-05", run.Out);
    }

    [Theory]
    [InlineData("--month 2025-5 --gross 1", "--month: '2025-5' is not a month; write YYYY-MM, such as 2025-05.")]
    [InlineData("--month 2025-05 --gross 1.234", "--gross: '1.234' is not an amount")]
    [InlineData("--month 2025-05 --gross -1", "--gross: '-1' is not an amount")]
    [InlineData("--month 2025-05 --gross 1e3", "--gross: '1e3' is not an amount")]
    [InlineData("--month 2025-05 --gross 1,50", "--gross: '1,50' is not an amount")]
    [InlineData("--month 2025-05", "'--gross'")]
    [InlineData("--gross 1", "'--month'")]
    [InlineData("--month 2025-05 --gross 1 --hours 745", "--hours: '745' is not a whole number from 0 to 744.")]
    [InlineData("--month 2025-05 --gross 1 --hours 7.5", "--hours: '7.5' is not a whole number from 0 to 744.")]
    [InlineData("--month 2025-05 --gross 1 --age 14", "--age: '14' is not a whole number from 15 to 120.")]
    [InlineData("--month 2025-05 --gross 1 --mutuality-class 5", "--mutuality-class: '5' is not a whole number from 1 to 4.")]
    [InlineData("--month 2025-05 --gross 1 --occupational-health all", "--occupational-health: 'all' is none of stm, sti, none.")]
    [InlineData("--month 2025-05 --gross 1 --accident-factor 0.9", "--accident-factor: 0.90 is no bonus-malus factor of 2025-05.\nChoose one of: 0.85, 1.00, 1.10, 1.30, 1.50.")]
    [InlineData("--month 2025-05 --gross 1 --accident-factor 1.001", "--accident-factor: '1.001' is not a number of 0 to 100")]
    [InlineData("--month 2025-02 --gross 1 --from 29", "--from: '29' is no day of 2025-02.\nWrite 1 to 28, or a date such as 2025-02-15.")]
    [InlineData("--month 2025-02 --gross 1 --to 2025-03-01", "--to: '2025-03-01' is no day of 2025-02.")]
    [InlineData("--month 2025-02 --gross 1 --from 12 --to 2025-02-03", "--to: day 3 is before --from, day 12.\nGive the first day and then the last.")]
    [InlineData("--month 2016-12 --gross 1", "has no value on 2016-12-01")]
    [InlineData("--month 2027-01 --gross 1", "Parameter minimum-wage.index-100 (Salaire social minimum mensuel, salarié non qualifié de 18 ans au moins, à l’indice 100) has no value on 2027-01-01")]
    public async Task Contributions_BadValue_SaysWhatWhereAndWhatToDo(string options, string expected)
    {
        CliRun run = await RunAsync(options);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.Empty(run.Out);
    }

    private static Task<CliRun> RunAsync(string options) =>
        CliRun.BridgeAsync(["contributions", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static async Task<JsonElement> JsonAsync(string options)
    {
        CliRun run = await RunAsync($"{options} --json");
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json;
    }

    private static JsonElement Line(JsonElement document, string branch) =>
        Assert.Single(document.GetProperty("branches").EnumerateArray(), line => line.GetProperty("branch").GetString() == branch);
}
