namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset</c>: any BS2000 file whose copybook is at hand.</summary>
internal static class DatasetCommand
{
    /// <summary>Makes the command with all that it holds.</summary>
    public static Command Create(Terminal terminal) => CommandGroup.Create(
        "dataset",
        "Any BS2000 file with its copybook: where its fields stand, its records as JSON or CSV and back, how it is framed.",
        DatasetLayoutCommand.Create(terminal),
        DatasetReadCommand.Create(terminal),
        DatasetWriteCommand.Create(terminal),
        DatasetProbeCommand.Create(terminal));
}
