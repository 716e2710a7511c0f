namespace BS2000Bridge.Architecture.Tests;

/// <summary>A project of the house.</summary>
/// <param name="Room">Its folder from the root, such as <c>modern/Legislation</c>.</param>
/// <param name="File">The project file from the root.</param>
/// <param name="Imports">The rooms that it references.</param>
internal sealed record Project(string Room, string File, IReadOnlyList<string> Imports)
{
    /// <summary>The top-level folder: <c>legacy-adapter</c>, <c>modern</c>, <c>protos</c>, <c>migration</c>, <c>tests</c> or <c>tools</c>.</summary>
    public string Side => Room.Split('/')[0];
}
