namespace BS2000Bridge.Seculine;

/// <summary>A file that cannot be taken as a whole. The message says where and what is expected; it quotes nothing of the file.</summary>
/// <param name="message">What is wrong and where.</param>
/// <param name="remedy">What to do.</param>
public sealed class SeculineFileException(string message, string remedy) : Exception(message)
{
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
