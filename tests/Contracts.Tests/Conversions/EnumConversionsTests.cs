using BS2000Bridge.Contracts.Conversions;
using Wire = BS2000Bridge.Contracts.Common.V1;
using WireHealth = BS2000Bridge.Contracts.Common.V1.OccupationalHealthService;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class EnumConversionsTests
{
    [Theory]
    [InlineData(Values.Branch.HealthCare, Wire.Branch.HealthCare)]
    [InlineData(Values.Branch.CashBenefits, Wire.Branch.CashBenefits)]
    [InlineData(Values.Branch.Mutuality, Wire.Branch.Mutuality)]
    [InlineData(Values.Branch.Pension, Wire.Branch.Pension)]
    [InlineData(Values.Branch.Accident, Wire.Branch.Accident)]
    [InlineData(Values.Branch.Dependency, Wire.Branch.Dependency)]
    [InlineData(Values.Branch.OccupationalHealth, Wire.Branch.OccupationalHealth)]
    public void Branch_ThereAndBack_KeepsItsName(Values.Branch value, Wire.Branch message)
    {
        Assert.Equal(message, value.ToMessage());
        Assert.True(message.TryToValue(out Values.Branch back));
        Assert.Equal(value, back);
    }

    [Fact]
    public void Branch_EveryOneOfTheContract_HasAValueButTheUnspecified() =>
        Assert.Equal([Wire.Branch.Unspecified], Enum.GetValues<Wire.Branch>().Where(branch => !branch.TryToValue(out _)));

    [Fact]
    public void Branch_NumberThatTheContractDoesNotKnow_IsNone() => Assert.False(((Wire.Branch)99).TryToValue(out _));

    [Theory]
    [InlineData(Values.OccupationalHealthService.None, WireHealth.Unspecified)]
    [InlineData(Values.OccupationalHealthService.Stm, WireHealth.Stm)]
    [InlineData(Values.OccupationalHealthService.Sti, WireHealth.Sti)]
    public void OccupationalHealth_ThereAndBack_KeepsItsName(Values.OccupationalHealthService value, WireHealth message)
    {
        Assert.Equal(message, value.ToMessage());
        Assert.True(message.TryToValue(out Values.OccupationalHealthService back));
        Assert.Equal(value, back);
    }

    [Fact]
    public void OccupationalHealth_NumberThatTheContractDoesNotKnow_IsNone() => Assert.False(((WireHealth)99).TryToValue(out _));
}
