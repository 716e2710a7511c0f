using System.Xml.Linq;
using Xunit.Abstractions;

namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>The floors of this house's rooms, as they are committed.</summary>
public sealed class HouseFloorsTests(ITestOutputHelper output)
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

    /// <summary>A room that has no table yet is no failure; its lines as they are today, and what is in the way, are told to whoever writes them.</summary>
    [Fact]
    public void Rooms_WithoutATable_AreToldWithTheirLines()
    {
        foreach (string room in Rooms.Where(room => !FloorTable.Rooms.ContainsKey(room)))
        {
            RoomFloors floors = Read(room);
            Dictionary<string, string[]> today = floors.Today();
            output.WriteLine($"not yet: [\"{room}\"] = new()");
            foreach ((string folder, string[] used) in today)
            {
                output.WriteLine($"    [\"{folder}\"] = [{string.Join(", ", used.Select(one => $"\"{one}\""))}],");
            }

            foreach (string violation in FloorRules.Violations(floors, today))
            {
                output.WriteLine($"  {violation}");
            }
        }

        Assert.NotEmpty(Rooms);
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
