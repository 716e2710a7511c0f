using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>What the manifest and the trailer of a dataset say of all its records together.</summary>
internal static class DatasetTotals
{
    /// <summary>What there is to compare; null when there is nothing. Totals of the manifest that are no sums of fields are not for here.</summary>
    public static ControlTotalsOptions? Of(DatasetForm form)
    {
        ManifestRecordTypes? types = form.Manifest?.RecordTypes;
        ControlTotalsOptions options = new()
        {
            RecordTypes = form.Types,
            Totals =
            [
                .. types?.Count is { } count ? [new ControlTotal(count, null)] : Array.Empty<ControlTotal>(),
                .. types?.Totals?.Select(total => new ControlTotal(total.Key, total.Value)) ?? [],
            ],
            RecordCount = form.Manifest?.RecordCount,
            FieldSums = form.Manifest?.ControlTotals?.Where(total => IsField(form.Copybook, total.Key)).ToDictionary() ?? [],
        };
        bool hasAny = options is { RecordCount: not null } or { Totals.Count: > 0 } or { FieldSums.Count: > 0 } or { RecordTypes.Header: not null } or { RecordTypes.Trailer: not null };
        return hasAny && form.IsWhole ? options : null;
    }

    private static bool IsField(Copybook copybook, string name) =>
        copybook.Records.Any(record => record.Items.Any(item => item.IsNumeric && ("." + item.Path).EndsWith("." + name, StringComparison.OrdinalIgnoreCase)));
}
