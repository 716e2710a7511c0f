using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Begins a dataset of a given form, with the manifest that will describe it.</summary>
internal static class OutputDataset
{
    /// <summary>Begins it. Where a manifest cannot be, stderr gets a notice, and the data stand without one.</summary>
    public static DatasetWriter Create(string path, DatasetForm form, Terminal terminal)
    {
        try
        {
            return DatasetWriter.Create(path, Manifest(path, form));
        }
        catch (DatasetManifestException failure)
        {
            terminal.Error.WriteLine($"bridge: no manifest is written: {failure.Message}");
            return DatasetWriter.Create(path, form.Framing, form.Name);
        }
    }

    /// <summary>What the manifest that is there says of the catalogue, and the form of what is written now.</summary>
    private static DatasetManifest Manifest(string path, DatasetForm form)
    {
        DatasetManifest framed = DatasetManifest.For(form.Name, form.Framing);
        bool isBeside = Path.GetDirectoryName(Path.GetFullPath(form.Copybook.Name)) == Path.GetDirectoryName(Path.GetFullPath(path));
        return (form.Manifest ?? framed) with
        {
            RecForm = framed.RecForm,
            RecSize = framed.RecSize,
            Framing = framed.Framing,
            Ccsn = form.CodePage.Name,
            Copybook = isBeside ? Path.GetFileName(form.Copybook.Name) : form.Manifest?.Copybook,
            Dialect = form.Options.Dialect == Dialect.Bs2000 ? null : form.Options.Dialect,
            Floats = form.Options.Floats == FloatFormat.Hexadecimal ? null : form.Options.Floats,
            RecordTypes = form.Types is { } types
                ? (form.Manifest?.RecordTypes ?? new ManifestRecordTypes()) with { Field = types.Field, Types = types.Types }
                : form.Manifest?.RecordTypes,
            ControlTotals = null,
        };
    }
}
