namespace BS2000Bridge.Cli.Datasets;

/// <summary>Data that cannot be read at all.</summary>
internal static class DataFailure
{
    /// <summary>Whether a failure is that of the file, not of the program.</summary>
    public static bool IsOfFile(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>What is said of it.</summary>
    public static CliException Say(string path, Exception failure) => failure is NotSupportedException
        ? CliException.BadInput($"The data {path} cannot be read: it is a pipe or a device.", "Copy the data to a file first: its end must be known.")
        : CliException.BadInput($"The data {path} cannot be read: {failure.Message}", "Name the file of the data.");
}
