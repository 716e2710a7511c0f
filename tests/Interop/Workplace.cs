namespace BS2000Bridge.Interop.Tests;

/// <summary>The folder of these tests, and what is installed.</summary>
internal static class Workplace
{
    /// <summary>The folder with <c>package.json</c>, above the one that the tests run in.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Why the tests with grpc-js cannot run; null when they can.</summary>
    public static string? NodeMissing { get; } =
        !OnPath("node") ? "node is missing; install Node.js (Debian: apt-get install nodejs npm)"
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "@grpc", "grpc-js")) ? "grpc-js is missing; run npm ci in tests/Interop"
        : null;

    /// <summary>Why the tests with python3-grpcio cannot run; null when they can.</summary>
    public static string? PythonMissing { get; } =
        new[] { "/usr/bin/python3", "/usr/bin/protoc", "/usr/bin/grpc_python_plugin" }.FirstOrDefault(file => !File.Exists(file)) is { } missing
            ? $"{missing} is missing; install it (Debian: apt-get install python3-grpcio protobuf-compiler protobuf-compiler-grpc)"
            : !Directory.Exists("/usr/lib/python3/dist-packages/grpc") ? "python3-grpcio is missing; install it (Debian: apt-get install python3-grpcio)"
            : null;

    private static bool OnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has a package.json; run the tests where they were built.");
    }
}
