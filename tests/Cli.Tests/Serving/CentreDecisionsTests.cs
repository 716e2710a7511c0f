using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Cli.Serving;
using BS2000Bridge.Contracts.Affiliation.V1;
using NodaTime;

namespace BS2000Bridge.Cli.Tests.Serving;

public sealed class CentreDecisionsTests
{
    [Fact]
    public void Read_NoFile_DecidesNothing()
    {
        AffiliationSettings settings = CentreDecisions.Read(null);

        Assert.Null(settings.ExitReasons);
        Assert.Empty(settings.UnknownContracts);
        Assert.False(settings.AcceptDeclaredOn);
    }

    [Fact]
    public void Read_AllLists_AreTaken()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["decisions.json"], """
            {
              "schemeCodes": ["01", "03"],
              "exitReasons": ["1", "2"], // by hand
              "unknownContracts": { "05": ["Permanent", "FixedTerm"] },
              "mostWeeklyHours": 60,
              "laterSignatures": { "IE": "2024-05-17" },
              "agreementMonths": { "US": 60 },
            }
            """);

        AffiliationSettings settings = CentreDecisions.Read(folder["decisions.json"]);

        Assert.Equal(["01", "03"], settings.SchemeCodes.Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2"], settings.ExitReasons!.Order(StringComparer.Ordinal));
        Assert.Equal([("05", ContractType.Permanent), ("05", ContractType.FixedTerm)], settings.UnknownContracts.Order());
        Assert.Equal(60, settings.MaxWeeklyHours);
        Assert.Equal(new LocalDate(2024, 5, 17), settings.ActivityAbroad.LaterSignatures["IE"]);
        Assert.Equal(60, settings.ActivityAbroad.AgreementMonths["US"]);
    }

    [Theory]
    [InlineData("{ \"exitReason\": [] }", "exitReason")]
    [InlineData("{ \"unknownContracts\": { \"05\": [\"Eternal\"] } }", "unknownContracts")]
    [InlineData("null", "empty")]
    [InlineData("{", "decisions.json")]
    public void Read_WrongDocument_IsRefusedWithItsPlace(string document, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["decisions.json"], document);

        CliException refused = Assert.Throws<CliException>(() => CentreDecisions.Read(folder["decisions.json"]));

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }
}
