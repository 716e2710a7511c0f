using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Writes the records of a dataset to stdout, a line each, and compares them with its totals, if it has any and all are read.</summary>
internal sealed class DatasetPrinter(Terminal terminal, DatasetForm form, IRecordLines lines, ControlTotals? totals)
{
    private readonly OutputBuffer _output = new(terminal.Bytes);
    private long _records;
    private long _spoiled;
    private string _firstSpoiled = "";

    /// <summary>Prints the records up to a limit.</summary>
    /// <returns>Whether every field was decoded, and the totals agree.</returns>
    /// <exception cref="CliException">The file cannot be read to its end; what could be read has been printed.</exception>
    /// <exception cref="OutputEndedException">Nobody reads the output any more.</exception>
    public bool Print(string path, long limit, CancellationToken cancellationToken)
    {
        try
        {
            using DatasetReader reader = DatasetReader.Open(path, form.Framing, form.Name);
            PrintAll(reader, limit, cancellationToken);
            _output.Flush();
        }
        catch (DatasetFormatException failure)
        {
            _output.Flush();
            throw CliException.BadInput(
                $"{failure.Message}{(_records > 0 ? $" The {_records} records before it have been printed." : "")}",
                $"'bridge dataset probe --copybook {form.Copybook.Name} {path}' finds out how it is framed.");
        }
        catch (Exception failure) when (DataFailure.IsOfFile(failure))
        {
            throw DataFailure.Say(path, failure);
        }

        return Conclude();
    }

    private void PrintAll(DatasetReader reader, long limit, CancellationToken cancellationToken)
    {
        using var progress = new Progress(terminal, "Reading");
        using var batch = new RecordBatch();
        lines.Begin(_output);
        while (_records < limit && reader.Read(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < batch.Count && _records < limit; i++)
            {
                Print(batch, i);
            }

            if (!terminal.OutIsTerminal)
            {
                progress.Report(batch.OffsetOf(batch.Count - 1), reader.Length, "bytes");
            }
        }
    }

    private void Print(RecordBatch batch, int index)
    {
        int undecoded = lines.Write(batch[index], _output);
        totals?.Add(batch[index]);
        _output.FlushWhenFull();
        _records++;
        if (undecoded > 0 && _spoiled++ == 0)
        {
            _firstSpoiled = $"record {batch.FirstNumber + index} at byte {batch.OffsetOf(index)}, with {undecoded}";
        }
    }

    private bool Conclude()
    {
        if (_spoiled > 0)
        {
            terminal.Error.WriteLine($"bridge: {_spoiled} of {_records} records have fields that do not decode, listed in their $errors; the first is {_firstSpoiled}.");
        }

        IReadOnlyList<ControlFinding> findings = totals?.Finish() ?? [];
        foreach (ControlFinding finding in findings)
        {
            terminal.Error.WriteLine($"bridge: {form.Name}: {finding.Message}.");
        }

        return _spoiled == 0 && findings.Count == 0;
    }
}
