namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>GnuCOBOL's compiler, without which the centre's batch cannot run.</summary>
internal static class Cobc
{
    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "cobc")))
            ? null
            : "cobc is missing; install GnuCOBOL (Debian: apt-get install gnucobol3)";
}
