using BS2000Bridge.Copybooks;
using BS2000Bridge.Datasets;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>What a dataset is: all that must be known to read or write it.</summary>
/// <param name="Name">Its name, for errors.</param>
/// <param name="Copybook">What its records look like, with the zones, floats and byte order of its data.</param>
/// <param name="CodePage">The code page of its text.</param>
/// <param name="Framing">How its records follow one another.</param>
/// <param name="Types">The types of its records; null when nothing tells them apart.</param>
/// <param name="Manifest">The manifest beside it; null when there is none.</param>
internal sealed record DatasetForm(
    string Name, Copybook Copybook, CodePage CodePage, FramingSettings Framing, RecordTypes? Types, DatasetManifest? Manifest);
