namespace BS2000Bridge.Testing.Processes;

/// <summary>Whether a program that tests need is installed.</summary>
public static class InstalledProgram
{
    /// <summary>Whether a folder of the search path has the program.</summary>
    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
