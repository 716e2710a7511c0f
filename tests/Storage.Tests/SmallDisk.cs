using System.Diagnostics;

namespace BS2000Bridge.Storage.Tests;

/// <summary>A disk of a few megabytes that can really be full: a tmpfs, which only root may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Why a test that needs one is skipped; null where it can be mounted.</summary>
    public static string? WhySkipped { get; } = Probe();

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Mounts one.</summary>
    public static SmallDisk Mount(string size)
    {
        string folder = Directory.CreateTempSubdirectory("bridge-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size},mode=0777", "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Directory.Delete(folder);
        throw new InvalidOperationException("A tmpfs cannot be mounted.");
    }

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static string? Probe()
    {
        const string Reason = "a small disk cannot be mounted here: that needs root, and mount";
        if (Environment.UserName != "root")
        {
            return Reason;
        }

        try
        {
            Mount("1m").Dispose();
            return null;
        }
        catch (InvalidOperationException)
        {
            return Reason;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
