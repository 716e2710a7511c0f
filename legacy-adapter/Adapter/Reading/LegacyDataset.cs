using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Sorting;
using BS2000Bridge.Datasets.Survey;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>One dataset of a month: its data, manifest, layout and code page, and what a first pass over it told.</summary>
internal sealed class LegacyDataset : IDisposable
{
    /// <summary>Five datasets may have to be sorted at once.</summary>
    private const int SortMemory = 64 << 20;

    private readonly string _dataPath;
    private OriginalPlaces? _originals;
    private string? _sortedPath;

    private LegacyDataset(string name, string dataPath, DatasetManifest manifest, RecordLayout layout, CodePage codePage)
    {
        Name = name;
        _dataPath = dataPath;
        Manifest = manifest;
        Layout = layout;
        CodePage = codePage;
    }

    /// <summary>The short name, such as <c>DECSAL</c>.</summary>
    public string Name { get; }

    /// <summary>The manifest.</summary>
    public DatasetManifest Manifest { get; }

    /// <summary>The layout of its records.</summary>
    public RecordLayout Layout { get; }

    /// <summary>The code page of its text.</summary>
    public CodePage CodePage { get; }

    /// <summary>Counts, digest and order.</summary>
    public SurveyResult Survey { get; private set; } = new(0, 0, "", 0, null);

    /// <summary>Opens the dataset of a name in a folder.</summary>
    /// <exception cref="DatasetManifestException">Its manifest is missing or not in order.</exception>
    /// <exception cref="LegacyMonthException">Its data or copybook are missing.</exception>
    public static LegacyDataset Open(string folder, string name)
    {
        DatasetManifest manifest = DatasetManifest.FindIn(folder, name);
        string dataPath = Path.Combine(folder, name + ".dat");
        string copybook = manifest.Copybook ?? name + ".cpy";
        string copybookPath = Path.Combine(folder, copybook);
        foreach (string path in new[] { dataPath, copybookPath })
        {
            if (!File.Exists(path))
            {
                throw new LegacyMonthException($"{path} is missing: the dataset {name} needs its data, its manifest and its copybook beside one another.");
            }
        }

        CodePage codePage = CodePageOf(name, manifest);

        // The digits of DISPLAY numbers are characters: a dataset in ASCII has ASCII zones.
        var options = new CopybookOptions { Zoned = codePage.IsEbcdic ? ZonedEncoding.Ebcdic : ZonedEncoding.Ascii };
        RecordLayout layout = Copybook.Parse(File.ReadAllText(copybookPath), copybook, options).Record;
        if (manifest.RecForm == RecordFormat.F && (manifest.RecSize < layout.MinLength || manifest.RecSize > layout.MaxLength))
        {
            throw new LegacyMonthException(
                $"{name}: RECSIZE is {manifest.RecSize} in {name}.json, but a record of {copybook} has {layout.MaxLength} bytes. "
                + "Correct recsize in the manifest, or put the copybook there that belongs to the dataset.");
        }

        return new LegacyDataset(name, dataPath, manifest, layout, codePage);
    }

    /// <summary>Goes over the dataset once, and sorts it into a work folder when its keys do not ascend.</summary>
    /// <exception cref="DatasetFormatException">The bytes are not records of the manifest's form.</exception>
    /// <exception cref="LegacyMonthException">There are fewer records than the manifest states.</exception>
    public void Prepare(TryKey key, string workFolder, CancellationToken cancellationToken)
    {
        Survey = DatasetSurvey.Run(_dataPath, Manifest, key, null, cancellationToken);

        // More than stated is no truncation: it shows in the account of the records, and the run goes on.
        if (Manifest.RecordCount is long stated && Survey.RecordCount < stated)
        {
            throw new LegacyMonthException(
                $"{Name} is truncated: its manifest states {stated} records, the file holds {Survey.RecordCount}. "
                + "Transfer it again; or, if the file is whole, correct recordCount in its manifest.");
        }

        if (Survey.KeysAscend)
        {
            return;
        }

        _sortedPath = Path.Combine(workFolder, Name + ".sorted.dat");
        string numbers = Path.Combine(workFolder, Name + ".numbers");
        var options = new SortOptions { WorkFolder = workFolder, NumbersPath = numbers, MemoryBytes = SortMemory };
        DatasetSorter.Sort(_dataPath, Manifest, key, _sortedPath, options, cancellationToken);
        _originals = new OriginalPlaces(_dataPath, Manifest, numbers);
    }

    /// <summary>Reads the records in key order.</summary>
    public DatasetReader Read() => DatasetReader.Open(_sortedPath ?? _dataPath, Manifest);

    /// <summary>Reads the records as they stand in the dataset.</summary>
    public DatasetReader ReadOriginal() => DatasetReader.Open(_dataPath, Manifest);

    /// <summary>The number that a record read in key order has in the dataset itself.</summary>
    public long OriginalNumber(long number) => _originals?.NumberOf(number) ?? number;

    /// <summary>Puts a record into quarantine.</summary>
    /// <param name="rejection">Why.</param>
    /// <param name="number">Its number in key order.</param>
    /// <param name="offset">Its offset in the file that was read.</param>
    /// <param name="key">The declaration that it belongs to, when that is known.</param>
    public QuarantinedRecord Quarantine(Rejection rejection, long number, long offset, DeclarationKey? key)
    {
        long original = OriginalNumber(number);
        return new QuarantinedRecord(
            Name, original, _originals?.OffsetOf(original) ?? offset, rejection.Field, rejection.Offset, rejection.Hex, rejection.Reason, key, rejection.Personal);
    }

    private static CodePage CodePageOf(string name, DatasetManifest manifest)
    {
        try
        {
            return CodePage.Get(manifest.Ccsn);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new LegacyMonthException($"{name}.json, ccsn: {failure.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _originals?.Dispose();
        if (_sortedPath is not null)
        {
            File.Delete(_sortedPath);
            File.Delete(Path.ChangeExtension(_sortedPath, ".json"));
        }
    }
}
