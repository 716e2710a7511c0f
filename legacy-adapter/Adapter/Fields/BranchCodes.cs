using System.Text;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>The risks as the contribution dataset writes them (head of COTIS.cpy).</summary>
internal static class BranchCodes
{
    /// <summary>The table in a code page.</summary>
    public static CodeTable<Branch> In(Encoding codePage) => new(
        codePage,
        ("AC", Branch.Accident),
        ("DE", Branch.Dependency),
        ("EP", Branch.CashBenefits),
        ("MU", Branch.Mutuality),
        ("PE", Branch.Pension),
        ("SM", Branch.HealthCare),
        ("ST", Branch.OccupationalHealth));
}
