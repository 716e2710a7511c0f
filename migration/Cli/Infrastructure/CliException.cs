namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>A command cannot go on, for a reason that the person at the terminal can do something about.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="what">What is wrong, and where.</param>
/// <param name="remedy">What to do about it.</param>
internal sealed class CliException(int exitCode, string what, string remedy) : Exception(what)
{
    /// <summary>The exit code that the program ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What to do about it.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>A bad argument or an unreadable input: exit code 2.</summary>
    public static CliException BadInput(string what, string remedy) => new(Infrastructure.ExitCode.BadInput, what, remedy);

    /// <summary>A needed component that is not there: exit code 3.</summary>
    public static CliException MissingComponent(string what, string remedy) => new(Infrastructure.ExitCode.MissingComponent, what, remedy);
}
