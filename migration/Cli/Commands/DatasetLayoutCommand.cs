using System.Buffers;
using System.CommandLine;
using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Copybooks;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset layout</c>: where the fields of a copybook stand.</summary>
internal static class DatasetLayoutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        CopybookArguments copybook = new();
        Option<bool> json = Options.Json();
        Option<string?> page = new("--page") { Description = "Writes the layout as a page for people.", HelpName = "FILE.html" };
        Command command = new("layout", "Where each field of a copybook stands: offset, length, picture, usage, tables, redefinitions.");
        copybook.AddTo(command);
        command.Add(json);
        command.Add(page);
        command.SetAction(result =>
        {
            Copybook layout = copybook.Load(result, new CopybookOptions { Dialect = copybook.DialectOf(result) ?? Dialect.Bs2000 });
            if (result.GetValue(page) is { } path)
            {
                using FileStream file = File.Create(path);
                LayoutPage.Write(layout, record => LayoutExample.MadeUp(record, BS2000Bridge.Datasets.CodePage.Get("EDF041")), file);
            }
            else if (result.GetValue(json))
            {
                var output = new ArrayBufferWriter<byte>();
                LayoutJson.Write(layout, output);
                terminal.Bytes.Write(output.WrittenSpan);
            }
            else
            {
                LayoutText.Write(terminal, layout);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
