namespace BS2000Bridge.Copybooks.Layout;

/// <summary>A program asked a layout for an item that it does not have, or not in that form.</summary>
public sealed class LayoutException(string message) : Exception(message);
