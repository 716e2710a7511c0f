using BS2000Bridge.Cli.Contract;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge contract</c>: the contract for those who call it.</summary>
internal static class ContractCommand
{
    /// <summary>Makes the command with <c>export</c>.</summary>
    public static Command Create(Terminal terminal) => CommandGroup.Create(
        "contract",
        "The contract for the institutions that call it.",
        Export(terminal));

    private static Command Export(Terminal terminal)
    {
        Option<string> output = new("--out") { Description = "The folder that receives it; an earlier export there is replaced.", HelpName = "DIR", Required = true };
        Option<bool> json = Options.Json();
        Command command = new("export", "Writes what an institution needs to begin: protos, descriptor set, page, and how to make a client.") { output, json };
        command.SetAction(result =>
        {
            string target = result.GetRequiredValue(output);
            IReadOnlyList<string> files = Write(target);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, new { folder = target, files });
            }
            else
            {
                terminal.Out.WriteLine($"{files.Count} files in {target}: begin with {ContractExport.Readme}, read {ContractExport.Page} in a browser.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Write(string target)
    {
        using var folder = new NewFolder(target, "exported contract", ContractExport.IsIn);
        try
        {
            IReadOnlyList<string> files = ContractExport.Write(folder.Path);
            folder.Complete();
            return files;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The output folder {target} cannot be written: {failure.Message}", "Name a folder that can be written with --out.");
        }
    }
}
