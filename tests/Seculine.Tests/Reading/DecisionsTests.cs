namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class DecisionsTests
{
    [Fact]
    public void Read_SomePoints_LeavesTheOthers()
    {
        SeculineDecisions decisions = Read("""{ "overtimeUnitsPerHour": 1, "contractTypes": { "P": "Permanent" }, "controlValues": { "10": ["A"] } }""");

        Assert.Equal((1, 11), (decisions.OvertimeUnitsPerHour, decisions.UnemploymentAmountField));
        Assert.Equal(ContractType.Permanent, decisions.ContractTypes["P"]);
        Assert.Equal(["A"], decisions.ControlValues["10"]);
    }

    [Theory]
    [InlineData("""{ "overtimeUnitsPerHour": 60 }""", "overtimeUnitsPerHour is 1 or 100")]
    [InlineData("""{ "inactiveHoursField": 11 }""", "are 11 and 12")]
    [InlineData("""{ "sharesField": 16 }""", "are 17 to 29")]
    [InlineData("""{ "sharesField": 30 }""", "are 17 to 29")]
    [InlineData("""{ "sharesField": 17 }""", "no two fields")]
    [InlineData("""{ "decaffFields": 100 }""", "decaffFields is 17 to 99")]
    [InlineData("""{ "calculClosingDay": 31 }""", "calculClosingDay is 1 to 28")]
    [InlineData("""{ "overtimeUnit": 1 }""", "overtimeUnit")]
    [InlineData("""{ "contractTypes": { "P": "Forever" } }""", "no document of SECUline's decisions")]
    [InlineData("none", "no document of SECUline's decisions")]
    public void Read_Contradiction_IsRefusedByName(string document, string expected) =>
        Assert.Contains(expected, Assert.Throws<SeculineSettingsException>(() => Read(document)).Message);

    private static SeculineDecisions Read(string document) => SeculineDecisions.Read(new MemoryStream(Encoding.UTF8.GetBytes(document)));
}
