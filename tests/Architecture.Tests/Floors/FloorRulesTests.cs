namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>The judge of floors is judged first.</summary>
public sealed class FloorRulesTests
{
    private static readonly RoomFloors Pantry = new("modern/Pantry", [".", "High", "Low"], [new FloorUse("High", "Low", "Jar", "High/A.cs:1"), new FloorUse(".", "High", "A", "Shelf.cs:7")], []);

    [Fact]
    public void Violations_RoomThatKeepsToItsTable_None() =>
        Assert.Empty(FloorRules.Violations(Pantry, new() { ["Low"] = [], ["High"] = ["Low"], ["."] = ["High", "Low"] }));

    [Fact]
    public void Violations_TableOfToday_None() => Assert.Empty(FloorRules.Violations(Pantry, Pantry.Today()));

    [Fact]
    public void Violations_UseThatIsNotAllowed_NamesFolderTypeAndPlace() =>
        Assert.Equal(
            ["modern/Pantry: High must not use Low: High/A.cs:1 names Jar"],
            FloorRules.Violations(Pantry, new() { ["Low"] = [], ["High"] = [], ["."] = ["High"] }));

    [Fact]
    public void Violations_FolderWithoutALineAndLinesWithoutAFolder_AreNamed() =>
        Assert.Equal(
            [
                "modern/Pantry: the folder Low has no line in the table",
                "modern/Pantry: the table has a folder Cellar, the room has none",
                "modern/Pantry: the line of High names Low, which has no line",
            ],
            FloorRules.Violations(Pantry, new() { ["Cellar"] = [], ["High"] = ["Low"], ["."] = ["High"] }));

    [Fact]
    public void Violations_CircleInTheTable_IsNamedWhole() =>
        Assert.Equal(
            ["modern/Pantry: the table goes in a circle: . -> High -> Low -> ."],
            FloorRules.Violations(Pantry, new() { ["Low"] = ["."], ["High"] = ["Low"], ["."] = ["High"] }));

    [Fact]
    public void CircleOf_TwoWaysToOneFloor_IsNone() =>
        Assert.Null(FloorRules.CircleOf(new() { ["."] = ["High", "Middle"], ["High"] = ["Low"], ["Middle"] = ["Low"], ["Low"] = [] }));

    [Fact]
    public void Violations_WrongNamespace_IsPassedOn() =>
        Assert.Equal(["told"], FloorRules.Violations(Pantry with { WrongNamespaces = ["told"] }, Pantry.Today()));
}
