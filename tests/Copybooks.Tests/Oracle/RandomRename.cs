namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>A level 66.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The first item.</param>
/// <param name="Thru">The last item; null when it renames one.</param>
internal sealed record RandomRename(string Name, Node From, Node? Thru);
