using System.Buffers;
using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Cli.Layouts;
using BS2000Bridge.Copybooks.Describing;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset layout</c>: where the fields of a copybook stand.</summary>
internal static class DatasetLayoutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        DatasetArguments dataset = new();
        Option<bool> json = Options.Json();
        Option<bool> schema = new("--schema") { Description = "The JSON Schema of the records, as 'bridge dataset read' prints them." };
        Option<string?> page = new("--page") { Description = "Writes a page for people, with an example record beside the fields.", HelpName = "FILE.html" };
        Option<string?> data = new("--data") { Description = "Data whose first record the page shows; a made-up record when left out.", HelpName = "DATA" };
        Command command = new("layout", "Where each field of a copybook stands: offset, length, picture, usage, tables, redefinitions.");
        command.Add(json);
        command.Add(schema);
        command.Add(page);
        command.Add(data);
        dataset.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(schema))
            {
                result.AddError("Give --json or --schema, not both: each is a document of its own.");
            }

            if (result.GetValue(data) is not null && result.GetValue(page) is null)
            {
                result.AddError("--data is for --page, which shows a record of them; give --page FILE.html.");
            }
        });
        command.SetAction(result =>
        {
            DatasetForm form = dataset.Resolve(result, result.GetValue(data), terminal);
            if (result.GetValue(page) is { } path)
            {
                WritePage(form, result.GetValue(data), path);
            }

            if (result.GetValue(json))
            {
                WriteBytes(terminal, output => LayoutJson.Write(form.Copybook, output));
            }
            else if (result.GetValue(schema))
            {
                WriteBytes(terminal, output => JsonSchema.Write(form.Copybook, output));
            }
            else if (result.GetValue(page) is null)
            {
                LayoutText.Write(terminal, form.Copybook);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteBytes(Terminal terminal, Action<IBufferWriter<byte>> write)
    {
        var output = new OutputBuffer(terminal.Bytes);
        write(output);
        output.Flush();
    }

    private static void WritePage(DatasetForm form, string? data, string path)
    {
        using LayoutExamples examples = new(form, data);
        try
        {
            using FileStream file = File.Create(path);
            LayoutPage.Write(form.Copybook, examples.Of, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The page {path} cannot be written: {failure.Message}", "Name a file that can be written with --page.");
        }
    }
}
