using BS2000Bridge.Contracts.Conversions;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class EnumConversionsTests
{
    [Theory]
    [InlineData(Values.Branch.HealthCare, Contracts.Common.V1.Branch.HealthCare)]
    [InlineData(Values.Branch.CashBenefits, Contracts.Common.V1.Branch.CashBenefits)]
    [InlineData(Values.Branch.Mutuality, Contracts.Common.V1.Branch.Mutuality)]
    [InlineData(Values.Branch.Pension, Contracts.Common.V1.Branch.Pension)]
    [InlineData(Values.Branch.Accident, Contracts.Common.V1.Branch.Accident)]
    [InlineData(Values.Branch.Dependency, Contracts.Common.V1.Branch.Dependency)]
    [InlineData(Values.Branch.OccupationalHealth, Contracts.Common.V1.Branch.OccupationalHealth)]
    public void Branch_ThereAndBack_KeepsItsName(Values.Branch value, Contracts.Common.V1.Branch message)
    {
        Assert.Equal(message, value.ToMessage());
        Assert.True(message.TryToValue(out Values.Branch back));
        Assert.Equal(value, back);
    }

    [Fact]
    public void Branch_EveryOneOfTheContract_HasAValueButTheUnspecified() =>
        Assert.Equal([Contracts.Common.V1.Branch.Unspecified], Enum.GetValues<Contracts.Common.V1.Branch>().Where(branch => !branch.TryToValue(out _)));

    [Fact]
    public void Branch_NumberThatTheContractDoesNotKnow_IsNone() => Assert.False(((Contracts.Common.V1.Branch)99).TryToValue(out _));

    [Theory]
    [InlineData(Values.OccupationalHealthService.None, Contracts.Common.V1.OccupationalHealthService.Unspecified)]
    [InlineData(Values.OccupationalHealthService.Stm, Contracts.Common.V1.OccupationalHealthService.Stm)]
    [InlineData(Values.OccupationalHealthService.Sti, Contracts.Common.V1.OccupationalHealthService.Sti)]
    public void OccupationalHealth_ThereAndBack_KeepsItsName(Values.OccupationalHealthService value, Contracts.Common.V1.OccupationalHealthService message)
    {
        Assert.Equal(message, value.ToMessage());
        Assert.True(message.TryToValue(out Values.OccupationalHealthService back));
        Assert.Equal(value, back);
    }

    [Fact]
    public void OccupationalHealth_NumberThatTheContractDoesNotKnow_IsNone() => Assert.False(((Contracts.Common.V1.OccupationalHealthService)99).TryToValue(out _));

    [Fact]
    public void Occupation_EveryOne_ThereAndBackKeepsItsName() => Assert.All(Enum.GetValues<Values.Occupation>(), occupation =>
    {
        Contracts.Affiliation.V1.Occupation message = occupation.ToMessage();

        Assert.True(message.TryToValue(out Values.Occupation back));
        Assert.Equal(occupation, back);
        Assert.Equal(occupation == Values.Occupation.Temporary ? "TemporaryWorker" : occupation.ToString(), message.ToString());
    });

    [Fact]
    public void Occupation_EveryOneOfTheContract_HasAValueButTheUnspecified() => Assert.Equal(
        [Contracts.Affiliation.V1.Occupation.Unspecified],
        Enum.GetValues<Contracts.Affiliation.V1.Occupation>().Where(occupation => !occupation.TryToValue(out _)));

    [Theory]
    [InlineData(99)]
    [InlineData(257)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Occupation_NumberThatTheContractDoesNotKnow_IsNone(int number) => Assert.False(((Contracts.Affiliation.V1.Occupation)number).TryToValue(out _));
}
