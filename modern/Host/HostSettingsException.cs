namespace BS2000Bridge.Host;

/// <summary>A host cannot be made or started as its settings say.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="cause">What it was found by; null when nothing was thrown.</param>
public sealed class HostSettingsException(string message, string remedy, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What to do about it.</summary>
    public string Remedy { get; } = remedy;
}
