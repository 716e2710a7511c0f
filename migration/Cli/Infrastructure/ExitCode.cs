namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The exit codes of every command. Scripts rely on them: a nightly run tells "different" from "did not run" by nothing else.</summary>
internal static class ExitCode
{
    /// <summary>Done; of a comparison: equal or equivalent.</summary>
    public const int Done = 0;

    /// <summary>Differences were found.</summary>
    public const int Differences = 1;

    /// <summary>Bad arguments or unreadable input.</summary>
    public const int BadInput = 2;

    /// <summary>A needed component is missing; <c>bridge doctor</c> names it.</summary>
    public const int MissingComponent = 3;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h), never a result.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
