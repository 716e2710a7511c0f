using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Asks an installed program for its version.</summary>
internal static partial class ComponentProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The version of a component on the PATH; null when it is absent, does not answer, or is of another version.</summary>
    public static string? VersionOf(Component component)
    {
        string? version = component.Assembly is { } assembly ? VersionOf(assembly) : FirstVersion(Output(component));
        return version?.StartsWith(component.VersionPrefix, StringComparison.Ordinal) == true ? version : null;
    }

    /// <summary>The first version number in the words of a program, such as <c>3.1.2</c> in <c>cobc (GnuCOBOL) 3.1.2.0</c>.</summary>
    public static string? FirstVersion(string words)
    {
        Match match = VersionNumber().Match(words);
        return match.Success ? match.Value : null;
    }

    private static string? VersionOf(string assembly)
    {
        string path = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        return File.Exists(path) ? FileVersionInfo.GetVersionInfo(path).FileVersion : null;
    }

    private static string Output(Component component)
    {
        ProcessStartInfo start = new(component.Executable, component.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(Patience) && process.ExitCode == 0)
            {
                return output.GetAwaiter().GetResult();
            }

            process.Kill(entireProcessTree: true);
            return "";
        }
        catch (Win32Exception)
        {
            // There is no such program on the PATH.
            return "";
        }
    }

    [GeneratedRegex(@"\d+\.\d+(\.\d+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();
}
