namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>A folder of a room uses another one.</summary>
/// <param name="Folder">The folder that uses.</param>
/// <param name="Used">The folder that is used.</param>
/// <param name="Name">The type, or the extension method, that it names.</param>
/// <param name="Where">The file and line, from the room.</param>
internal sealed record FloorUse(string Folder, string Used, string Name, string Where);
