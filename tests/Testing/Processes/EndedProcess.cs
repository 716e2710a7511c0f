namespace BS2000Bridge.Testing.Processes;

/// <summary>How a program ended and what it wrote.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">What it wrote on stdout.</param>
/// <param name="Error">What it wrote on stderr.</param>
public sealed record EndedProcess(int ExitCode, string Out, string Error)
{
    /// <summary>Throws when it ended with anything but 0.</summary>
    /// <param name="program">What it is called in the message.</param>
    /// <exception cref="InvalidOperationException">It ended with another exit code; the message has what it wrote.</exception>
    public void EnsureDone(string program)
    {
        if (ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {ExitCode}: {Out}{Error}");
        }
    }
}
