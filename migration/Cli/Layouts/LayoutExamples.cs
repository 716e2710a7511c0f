using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>Records to show beside their layouts: of a dataset's first ones those that fit, or else made-up ones.</summary>
internal sealed class LayoutExamples : IDisposable
{
    private readonly DatasetForm _form;
    private readonly RecordBatch _first = new();

    /// <summary>Reads the first records.</summary>
    /// <param name="form">What the dataset is.</param>
    /// <param name="dataPath">The data; null when there are none.</param>
    /// <exception cref="CliException">The data cannot be read.</exception>
    public LayoutExamples(DatasetForm form, string? dataPath)
    {
        _form = form;
        try
        {
            using DatasetReader? reader = dataPath is null ? null : DatasetReader.Open(dataPath, form.Framing, form.Name);
            reader?.Read(_first);
        }
        catch (Exception failure) when (dataPath is not null && DataFailure.IsOfFile(failure))
        {
            throw DataFailure.Say(dataPath, failure);
        }
        catch (DatasetFormatException failure)
        {
            throw CliException.BadInput(failure.Message, "Say with --framing how its records follow one another.");
        }
    }

    /// <summary>The example of a layout.</summary>
    public LayoutExample Of(RecordLayout layout)
    {
        for (int i = 0; i < _first.Count; i++)
        {
            if (IsOf(layout, _first[i]))
            {
                return new LayoutExample(_first[i].ToArray(), _form.CodePage, $"record {_first.FirstNumber + i} of {_form.Name}, at byte {_first.OffsetOf(i)}");
            }
        }

        return LayoutExample.Sample(layout, _form.CodePage);
    }

    /// <inheritdoc/>
    public void Dispose() => _first.Dispose();

    /// <summary>Whether a record is one of a layout: by its type, or else by its length and its numbers.</summary>
    private bool IsOf(RecordLayout layout, ReadOnlySpan<byte> record)
    {
        IReadOnlyList<FieldDescription> fields = RecordDescription.Describe(layout, record, _form.CodePage);
        if (_form.Types is { } types)
        {
            string ending = "." + types.Field;
            string? value = fields.FirstOrDefault(field => ("." + field.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase))?.Value;
            return value is not null && types.Types.TryGetValue(value, out string? record01) && record01.Equals(layout.Name, StringComparison.OrdinalIgnoreCase);
        }

        return _form.Copybook.Records.Count == 1 || (layout.ActualLength(record) == record.Length && fields.All(field => field.Failure is null));
    }
}
