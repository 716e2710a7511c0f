namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>The reader of floors is judged by small rooms: what counts as a use of another folder, and what does not.</summary>
public sealed class RoomReaderTests
{
    [Theory]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { Jar? jar; }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A : Jar;")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { Jar Jar => Jar.Make(); }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { object Make() => Jar.Make(); }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { bool Is(object one) => one is Jar; }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; [Sealed] class A;")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { int Full(object one) => one.Fill(); }")]
    [InlineData("namespace BS2000Bridge.Pantry.High; class A { Low.Jar? jar; }")]
    [InlineData("namespace BS2000Bridge.Pantry.High; class A { object Make() => BS2000Bridge.Pantry.Low.Jar.Make(); }")]
    [InlineData("using Glass = BS2000Bridge.Pantry.Low.Jar; namespace BS2000Bridge.Pantry.High; class A { Glass? jar; }")]
    [InlineData("using static BS2000Bridge.Pantry.Low.Jar; namespace BS2000Bridge.Pantry.High; class A { object one = Make(); }")]
    public void Read_TypeOrExtensionOfAnotherFolder_IsAUse(string text)
    {
        RoomFloors floors = Read(("High/A.cs", text));

        Assert.All(floors.Uses, use => Assert.Equal(("High", "Low", "High/A.cs:1"), (use.Folder, use.Used, use.Where)));
        Assert.NotEmpty(floors.Uses);
    }

    [Theory]
    [InlineData("namespace BS2000Bridge.Pantry.High; /* Jar */ class A { /// <see cref=\"Low.Jar\"/>\n string text = \"Low.Jar\"; }")]
    [InlineData("namespace BS2000Bridge.Pantry.High; class A { Jar? jar; }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class Jar { Jar? other; }")]
    [InlineData("using BS2000Bridge.Pantry.Low; namespace BS2000Bridge.Pantry.High; class A { int Jar => 1; int Twice => Jar + Jar; }")]
    [InlineData("using Elsewhere; namespace BS2000Bridge.Pantry.High; class A { Jar? jar; int Full(object one) => one.Fill(); }")]
    public void Read_NameThatMeansSomethingElse_IsNoUse(string text) => Assert.Empty(Read(("High/A.cs", text)).Uses);

    [Fact]
    public void Read_TypeOfTheRoomsRoot_NeedsNoUsing() =>
        Assert.Equal(
            [new FloorUse("High/Attic", ".", "Shelf", "High/Attic/A.cs:2")],
            Read(("Shelf.cs", "namespace BS2000Bridge.Pantry; class Shelf;"), ("High/Attic/A.cs", "namespace BS2000Bridge.Pantry.High.Attic;\nclass A { Shelf? shelf; }")).Uses);

    [Fact]
    public void Read_GlobalUsingOfTheProject_Counts()
    {
        RoomFloors floors = RoomReader.Read("modern/Pantry", [.. Low, new("High/A.cs", "namespace BS2000Bridge.Pantry.High; class A { Jar? jar; }")], ["BS2000Bridge.Pantry.Low"]);

        Assert.Equal("Low", Assert.Single(floors.Uses).Used);
    }

    [Fact]
    public void Read_NamespaceOfAnotherFolder_IsTold() =>
        Assert.Equal(
            ["modern/Pantry/High/A.cs: the namespace is BS2000Bridge.Pantry, the folder's is BS2000Bridge.Pantry.High", "modern/Pantry/B.cs: the namespace is missing, the folder's is BS2000Bridge.Pantry"],
            Read(("High/A.cs", "namespace BS2000Bridge.Pantry; class A;"), ("B.cs", "class B;"), ("C.cs", "[assembly: X]")).WrongNamespaces);

    private static SourceFile[] Low =>
    [
        new("Low/Jar.cs", "namespace BS2000Bridge.Pantry.Low; class Jar { public static object Make() => new(); }"),
        new("Low/Filling.cs", "namespace BS2000Bridge.Pantry.Low; static class Filling { public static int Fill(this object one) => 1; }"),
        new("Low/SealedAttribute.cs", "namespace BS2000Bridge.Pantry.Low; class SealedAttribute : System.Attribute;"),
    ];

    private static RoomFloors Read(params (string Path, string Text)[] files) =>
        RoomReader.Read("modern/Pantry", [.. Low, .. files.Select(file => new SourceFile(file.Path, file.Text))], []);
}
