namespace BS2000Bridge.Seculine;

/// <summary>Decisions that contradict each other, or cannot be read.</summary>
/// <param name="message">Which, and why.</param>
public sealed class SeculineSettingsException(string message) : Exception(message);
