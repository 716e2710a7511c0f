using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class ContributionConversionsTests
{
    [Fact]
    public void ToMessage_TwoLines_EachWithItsFigureAndTheirSums()
    {
        ContributionLines lines = default;
        lines.TryAdd(new Values.ContributionLine(Branch.Pension, new Money(4250_00), Rate.FromPercent(16m), new Money(340_00), new Money(340_00)));
        lines.TryAdd(new Values.ContributionLine(Branch.Dependency, new Money(3607_11), Rate.FromPercent(1.40m), new Money(50_50), Money.Zero));

        ComputeContributionsResponse message = lines.ToMessage();

        Assert.Equal((390_50, 340_00), (message.InsuredTotal.Cents, message.EmployerTotal.Cents));
        Assert.Equal(
            [(Contracts.Common.V1.Branch.Dependency, 3607_11L, 14_000, 50_50L, 0L), (Contracts.Common.V1.Branch.Pension, 4250_00L, 160_000, 340_00L, 340_00L)],
            message.Lines.Select(line => (line.Branch, line.Base.Cents, line.Rate.Millionths, line.InsuredShare.Cents, line.EmployerShare.Cents)));
    }

    [Fact]
    public void ToMessage_NoLine_HasSumsOfZero()
    {
        ComputeContributionsResponse message = default(ContributionLines).ToMessage();

        Assert.Empty(message.Lines);
        Assert.Equal((0, 0), (message.InsuredTotal.Cents, message.EmployerTotal.Cents));
    }
}
