using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Rules;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Which element of pay belongs to which branch (ccss.public.lu, employers, private sector, remuneration).</summary>
public class PayElementTests
{
    // One row an element, one letter a branch, in the order of Order: y when the element belongs to the base.
    private const string
        BaseWage = "yyyyyyy",
        Supplements = "yyyyyyy",
        Overtime = "nynnnyn",
        Benefits = "nynyyyy",
        Unemployment = "yyyynyn";

    private static readonly Branch[] Order =
    [
        Branch.CashBenefits, Branch.HealthCare, Branch.Mutuality, Branch.Pension, Branch.Accident, Branch.Dependency, Branch.OccupationalHealth,
    ];

    [Theory]
    [InlineData(nameof(BaseWage), BaseWage)]
    [InlineData(nameof(Supplements), Supplements)]
    [InlineData(nameof(Overtime), Overtime)]
    [InlineData(nameof(Benefits), Benefits)]
    [InlineData(nameof(Unemployment), Unemployment)]
    public void Compute_ElementOfPay_AddsToTheBaseOfItsBranchesOnly(string element, string expected)
    {
        // 5000.00 of base wage keeps every branch above the minimum and below the ceiling; 123.45 more of the element.
        var wage = new Wage { Base = 5000m };
        Wage more = Add(wage, element, 123.45m);

        string added = string.Concat(Order.Select(branch => (more.BaseOf(branch) - wage.BaseOf(branch)) switch
        {
            123.45m => 'y',
            0m => 'n',
            _ => '?',
        }));

        Assert.Equal(expected, added);
    }

    [Fact]
    public void ElementsOf_AllBranches_AreThoseOfTheTable()
    {
        MonthParameters parameters = Law.Of("2025-05").ParametersOf(Hypothesis.None);

        Assert.Equal(PayElements.BaseWage | PayElements.Supplements | PayElements.Unemployment | PayElements.NonPensionable, parameters.ElementsOf(Branch.CashBenefits));
        Assert.Equal(PayElements.BaseWage | PayElements.Supplements | PayElements.Benefits | PayElements.NonPensionable, parameters.ElementsOf(Branch.Accident));
    }

    private static Wage Add(Wage wage, string element, decimal amount) => element switch
    {
        nameof(BaseWage) => wage with { Base = wage.Base + amount },
        nameof(Supplements) => wage with { Supplements = amount },
        nameof(Overtime) => wage with { Overtime = amount },
        nameof(Benefits) => wage with { Benefits = amount },
        nameof(Unemployment) => wage with { Unemployment = amount },
        _ => throw new ArgumentException($"'{element}' is no element.", nameof(element)),
    };
}
