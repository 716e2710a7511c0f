namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge seculine</c>: the files by which employers declare, and those that answer them.</summary>
internal static class SeculineCommand
{
    /// <summary>Makes the command with <c>submit</c>, <c>missing</c> and <c>calcul</c>.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters) => CommandGroup.Create(
        "seculine",
        "Sends employers' SECUline files to the services of 'bridge serve', and writes the files that answer them.",
        SeculineSubmitCommand.Create(terminal, parameters),
        SeculineMissingCommand.Create(terminal),
        SeculineCalculCommand.Create(terminal));
}
