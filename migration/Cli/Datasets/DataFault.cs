using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Data that cannot be read at all.</summary>
internal static class DataFault
{
    /// <summary>Whether a failure is that of the file, not of the program.</summary>
    public static bool IsOfFile(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>What is said of it.</summary>
    public static CliException Say(string path, Exception fault) => fault is NotSupportedException
        ? CliException.BadInput($"The data {path} cannot be read: it is a pipe or a device.", "Copy the data to a file first: its end must be known.")
        : CliException.BadInput($"The data {path} cannot be read: {fault.Message}", "Name the file of the data.");
}
