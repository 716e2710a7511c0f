namespace BS2000Bridge.Architecture.Tests;

/// <summary>The judge of the plan is judged first: made-up projects with and without a forbidden arrow.</summary>
public sealed class PlanTests
{
    [Fact]
    public void Violations_EveryAllowedArrow_None()
    {
        Project[] projects =
        [
            Make("protos/Values"),
            Make("legacy-adapter/Copybooks"),
            Make("legacy-adapter/Datasets"),
            Make("migration/Records", "protos/Values"),
            Make("legacy-adapter/Adapter", "legacy-adapter/Copybooks", "legacy-adapter/Datasets", "migration/Records", "protos/Values"),
            Make("modern/Legislation", "protos/Values"),
            Make("migration/Reconciliation", "migration/Records", "modern/Legislation", "protos/Values"),
            Make("migration/Cli", "legacy-adapter/Adapter", "migration/Reconciliation"),
            Make("tests/Reconciliation.Tests", "migration/Reconciliation", "legacy-adapter/Adapter", "tests/Testing"),
            Make("tests/Testing", "modern/Legislation"),
        ];

        Assert.Empty(Plan.Violations(projects));
    }

    [Theory]
    [InlineData("modern/Legislation", "legacy-adapter/Adapter")]
    [InlineData("legacy-adapter/Adapter", "modern/Legislation")]
    [InlineData("legacy-adapter/Copybooks", "legacy-adapter/Datasets")]
    [InlineData("modern/Salary", "modern/Accounting")]
    [InlineData("migration/Reconciliation", "legacy-adapter/Adapter")]
    [InlineData("migration/Records", "modern/Legislation")]
    [InlineData("modern/Salary", "migration/Records")]
    [InlineData("protos/Values", "protos/Contracts")]
    [InlineData("protos/Values", "protos/Values")]
    [InlineData("tools/DatasetGenerator", "legacy-adapter/Adapter")]
    [InlineData("tools/Benchmarks", "migration/Cli")]
    [InlineData("migration/Cli", "tests/Cli.Tests")]
    [InlineData("tools/Benchmarks", "tests/Testing")]
    [InlineData("tests/Salary.Tests", "tests/Storage.Tests")]
    [InlineData("tests/Testing", "tests/Storage.Tests")]
    public void Violations_ForbiddenArrow_NamesBothEnds(string room, string import)
    {
        IReadOnlyList<string> violations = Plan.Violations([Make(room, import)]);

        Assert.Contains($"{room}/{room.Split('/')[1]}.csproj: {room} must not import {import}", violations);
    }

    [Fact]
    public void Violations_BothSidesThroughAnother_NamesTheRoom()
    {
        Project[] projects =
        [
            Make("modern/Legislation"),
            Make("migration/Reconciliation", "modern/Legislation"),
            Make("legacy-adapter/Adapter", "migration/Reconciliation"),
        ];

        Assert.Contains(
            "legacy-adapter/Adapter/Adapter.csproj: legacy-adapter/Adapter sees both the legacy's side and the modern one",
            Plan.Violations(projects));
    }

    [Fact]
    public void Violations_RoomOutsideThePlan_NamesIt() =>
        Assert.Equal(["modern/Shed/Shed.csproj: the plan has no room modern/Shed"], Plan.Violations([Make("modern/Shed")]));

    private static Project Make(string room, params string[] imports) => new(room, $"{room}/{room.Split('/')[1]}.csproj", imports);
}
