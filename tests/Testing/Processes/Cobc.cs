namespace BS2000Bridge.Testing.Processes;

/// <summary>GnuCOBOL's compiler, without which the centre's batch cannot run.</summary>
public static class Cobc
{
    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } =
        InstalledProgram.IsOnPath("cobc") ? null : "cobc is missing; install GnuCOBOL (Debian: apt-get install gnucobol3)";
}
