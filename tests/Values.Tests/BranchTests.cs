namespace BS2000Bridge.Values.Tests;

public sealed class BranchTests
{
    [Theory]
    [InlineData(Branch.Accident, "accident", "Accident", true)]
    [InlineData(Branch.Dependency, "dependency", "Dépendance", false)]
    [InlineData(Branch.CashBenefits, "cash-benefits", "Prestations en espèces", true)]
    [InlineData(Branch.Mutuality, "mutuality", "Mutualité", true)]
    [InlineData(Branch.Pension, "pension", "Pension", true)]
    [InlineData(Branch.HealthCare, "health-care", "Soins de santé", true)]
    [InlineData(Branch.OccupationalHealth, "occupational-health", "Santé au travail", true)]
    public void Name_EachBranch_IsThatOfTheReportAndOfTheStatement(Branch branch, string name, string french, bool hasCeiling) =>
        Assert.Equal((name, french, hasCeiling), (branch.Name(), branch.FrenchName(), branch.HasCeiling()));

    [Fact]
    public void All_Branches_AreAsManyAsCounted() => Assert.Equal(Branches.Count, Branches.All.Distinct().Count());
}
