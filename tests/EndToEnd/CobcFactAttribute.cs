namespace BS2000Bridge.EndToEnd.Tests;

/// <summary>A test that needs GnuCOBOL's compiler; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CobcFactAttribute : FactAttribute
{
    public CobcFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "cobc"))))
        {
            Skip = "cobc is missing; install GnuCOBOL (Debian: apt-get install gnucobol3)";
        }
    }
}
