namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>The folders of a room as its sources are.</summary>
/// <param name="Room">The room.</param>
/// <param name="Folders">Its folders with sources; the root is ".".</param>
/// <param name="Uses">Every use of one folder by another.</param>
/// <param name="WrongNamespaces">The files whose namespace does not follow their folder, a sentence each.</param>
internal sealed record RoomFloors(string Room, IReadOnlyList<string> Folders, IReadOnlyList<FloorUse> Uses, IReadOnlyList<string> WrongNamespaces)
{
    /// <summary>The table that the room would have today: each folder with those it uses.</summary>
    public Dictionary<string, string[]> Today() => Folders.ToDictionary(
        folder => folder,
        folder => Uses.Where(use => use.Folder == folder).Select(use => use.Used).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
        StringComparer.Ordinal);
}
