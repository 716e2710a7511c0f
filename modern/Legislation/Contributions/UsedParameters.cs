using System.Globalization;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>Of the parameters that were read for a month, those that one case rests on.</summary>
internal static class UsedParameters
{
    private const string PopulationBranches = ".branches";
    private const string HouseholdPrefix = "private-households.";
    private const string PublicPay = "base-matrix.non-pensionable";

    /// <summary>The parameters, in the order in which they were read.</summary>
    public static IEnumerable<ParameterInForce> Of(MonthParameters month, in WageCase wageCase)
    {
        PopulationRule rule = PopulationRules.Of(wageCase.Affiliation);
        int branches = month.FiguresOf(rule).Branches;
        string mutuality = string.Create(CultureInfo.InvariantCulture, $"mutuality.class-{wageCase.Employer.MutualityClass}.");
        string health = $"occupational-health.{wageCase.Employer.OccupationalHealth.ToString().ToLowerInvariant()}.";
        return month.InForce.Where(parameter => IsUsed(parameter.Parameter.Id));

        bool IsUsed(string id) =>
            id.EndsWith(PopulationBranches, StringComparison.Ordinal) ? id == rule.BranchesId
            : id.StartsWith(HouseholdPrefix, StringComparison.Ordinal) ? rule.IsDeclaredNet
            : id == PublicPay ? (rule.Elements & PayElements.NonPensionable) != PayElements.None
            : Branches.All.All(branch => !IsOf(id, branch) || (branches & (1 << (int)branch)) != 0)
                && IsOwn(id, "mutuality.class-", mutuality)
                && IsOwn(id, "occupational-health.", health);
    }

    private static bool IsOf(string id, Branch branch) => id.StartsWith($"{branch.Name()}.", StringComparison.Ordinal);

    private static bool IsOwn(string id, string family, string own) =>
        !id.StartsWith(family, StringComparison.Ordinal) || id.StartsWith(own, StringComparison.Ordinal);
}
