using System.Buffers;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Reading;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Makes a dataset of JSON lines. Nothing is left of it when a line is refused.</summary>
internal sealed class DatasetMaker(Terminal terminal, DatasetForm form)
{
    private const int MaxRefusalsSaid = 20;
    private const int CheckedAtOnce = 1024;

    private readonly RecordJson _json = form.ToJson(raw: false);
    private readonly ArrayBufferWriter<byte> _record = new();
    private long _refused;

    /// <summary>Makes the dataset and its manifest.</summary>
    /// <exception cref="CliException">A line was refused, or a file cannot be read or written.</exception>
    public void Make(Stream input, string path, long limit, CancellationToken cancellationToken)
    {
        try
        {
            using DatasetWriter writer = OutputDataset.Create(path, form, terminal);
            WriteAll(new LineReader(input), writer, limit, cancellationToken);
            if (_refused > 0)
            {
                throw CliException.BadInput(
                    $"{path} has not been written: {_refused} {(_refused == 1 ? "line was" : "lines were")} refused{(_refused > MaxRefusalsSaid ? $", the first {MaxRefusalsSaid} are listed above" : "")}.",
                    "Correct these lines and write again.");
            }

            writer.Complete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{path} cannot be written: {failure.Message}", "Name a file that can be written with --out.");
        }
    }

    private void WriteAll(LineReader lines, DatasetWriter writer, long limit, CancellationToken cancellationToken)
    {
        using var progress = new Progress(terminal, "Writing");
        long records = 0;
        while (records < limit && lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if (line.ContainsAnyExcept(" \t"u8))
            {
                records++;
                Write(lines.Number, line, writer);
            }

            if (lines.Number % CheckedAtOnce == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(records, 0, "records");
            }
        }
    }

    private void Write(long number, ReadOnlySpan<byte> line, DatasetWriter writer)
    {
        _record.ResetWrittenCount();
        IReadOnlyList<RecordRejection> refusals = _json.Read(line, _record);
        if (refusals.Count > 0)
        {
            Refuse(number, [.. refusals.Select(refusal => refusal.ToString())]);
            return;
        }

        try
        {
            writer.Write(_record.WrittenSpan);
        }
        catch (ArgumentException failure)
        {
            Refuse(number, [failure.Message]);
        }
    }

    private void Refuse(long number, ReadOnlySpan<string> reasons)
    {
        if (_refused++ >= MaxRefusalsSaid)
        {
            return;
        }

        foreach (string reason in reasons)
        {
            terminal.Error.WriteLine($"line {number}: {reason}");
        }
    }
}
