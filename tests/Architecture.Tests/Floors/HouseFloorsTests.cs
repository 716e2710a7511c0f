using System.Xml.Linq;

namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>The floors of this house's rooms, as they are committed.</summary>
public sealed class HouseFloorsTests
{
    private static readonly string[] Rooms = [.. Repository.Projects.Select(project => project.Room).Where(room => !room.StartsWith("tests/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Folders_OfRoomsWithATable_KeepToTheirFloors()
    {
        string[] violations = [.. FloorTable.Rooms.SelectMany(room => FloorRules.Violations(Read(room.Key), room.Value))];

        Assert.True(violations.Length == 0, string.Join(Environment.NewLine, violations));
    }

    [Fact]
    public void Table_OfRooms_NamesRoomsOfThisHouse() => Assert.Empty(FloorTable.Rooms.Keys.Except(Rooms, StringComparer.Ordinal));

    [Fact]
    public void NamespaceExceptions_OfThisHouse_AreFilesOfIt() => Assert.Empty(FloorTable.NamespaceExceptions.Keys.Except(Repository.Files, StringComparer.Ordinal));

    /// <summary>The message is what to paste into the table: the room's lines as they are today, and the circles to untangle first.</summary>
    [Fact]
    public void Rooms_OfThisHouse_HaveATable()
    {
        string[] missing = [.. Rooms.Where(room => !FloorTable.Rooms.ContainsKey(room)).SelectMany(Lines)];

        Assert.True(missing.Length == 0, string.Join(Environment.NewLine, missing));
    }

    private static IEnumerable<string> Lines(string room)
    {
        RoomFloors floors = Read(room);
        Dictionary<string, string[]> today = floors.Today();
        return
        [
            $"No table yet: [\"{room}\"] = new()",
            .. today.Select(line => $"    [\"{line.Key}\"] = [{string.Join(", ", line.Value.Select(used => $"\"{used}\""))}],"),
            .. FloorRules.Violations(floors, today).Select(violation => $"  {violation}"),
        ];
    }

    private static RoomFloors Read(string room)
    {
        SourceFile[] files =
        [
            .. Repository.Files
                .Where(file => file.StartsWith($"{room}/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => new SourceFile(file[(room.Length + 1)..], File.ReadAllText(Checkout.PathOf(file)))),
        ];
        XDocument project = XDocument.Load(Checkout.PathOf(Repository.Projects.Single(one => one.Room == room).File));
        return RoomReader.Read(room, files, [.. project.Descendants("Using").Where(one => one.Attribute("Alias") is null).Select(one => (string)one.Attribute("Include")!)]);
    }
}
