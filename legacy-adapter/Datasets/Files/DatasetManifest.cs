using System.Text.Json;
using System.Text.Json.Serialization;

namespace BS2000Bridge.Datasets;

/// <summary>
/// What the catalogue of BS2000 knows of a dataset and the data do not tell: travels as JSON beside them
/// (<c>NAME.dat</c>, <c>NAME.json</c>, <c>NAME.cpy</c>). The keys are the names of the catalogue, in lower case.
/// </summary>
public sealed record DatasetManifest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        IndentSize = 2,
    };

    /// <summary>The name of the dataset, as errors give it.</summary>
    public required string Name { get; init; }

    /// <summary>FCBTYPE: <c>SAM</c>, <c>ISAM</c> or <c>PAM</c>. The data are a stream of records in each case.</summary>
    [JsonPropertyName("fcbtype")]
    public string FcbType { get; init; } = "SAM";

    /// <summary>RECFORM.</summary>
    [JsonPropertyName("recform")]
    public required RecordFormat RecForm { get; init; }

    /// <summary>RECSIZE in bytes: of every record (F), or of the longest with its 4 bytes of header (V; 0: not limited).</summary>
    [JsonPropertyName("recsize")]
    public int RecSize { get; init; }

    /// <summary>BLKSIZE, such as <c>(STD,2)</c>.</summary>
    [JsonPropertyName("blksize")]
    public string? BlkSize { get; init; }

    /// <summary>BLKCTRL: <c>PAMKEY</c>, <c>DATA</c> or <c>NO</c>.</summary>
    [JsonPropertyName("blkctrl")]
    public string? BlkCtrl { get; init; }

    /// <summary>KEYPOS of an ISAM file, from 1, the header of V records included.</summary>
    [JsonPropertyName("keypos")]
    public int? KeyPos { get; init; }

    /// <summary>KEYLEN of an ISAM file, in bytes.</summary>
    [JsonPropertyName("keylen")]
    public int? KeyLen { get; init; }

    /// <summary>DUPEKY: whether an ISAM file may have equal keys.</summary>
    [JsonPropertyName("dupeky")]
    public bool? DupEky { get; init; }

    /// <summary>CCSN: the name of the code page, see <see cref="CodePage.Get"/>.</summary>
    [JsonPropertyName("ccsn")]
    public string Ccsn { get; init; } = "EDF041";

    /// <summary>The file name of the copybook, in the same folder.</summary>
    public string? Copybook { get; init; }

    /// <summary>The number of records, when known.</summary>
    public long? RecordCount { get; init; }

    /// <summary>Control totals by name (amounts in cents), when known.</summary>
    public IReadOnlyDictionary<string, long>? ControlTotals { get; init; }

    /// <summary>The SHA-256 of the data in lower-case hexadecimal, when known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="DatasetManifestException">The file is missing, is no JSON, has an unknown key or a value that is none.</exception>
    public static DatasetManifest Load(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            DatasetManifest manifest = JsonSerializer.Deserialize<DatasetManifest>(file, Json)
                ?? throw new DatasetManifestException(path, "it is empty");
            manifest.Check(path);
            return manifest;
        }
        catch (JsonException error)
        {
            throw new DatasetManifestException(path, error.Message, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatasetManifestException(path, error.Message, error);
        }
    }

    /// <summary>Finds and reads the manifest of a dataset in a folder: <c>NAME.json</c>.</summary>
    /// <exception cref="DatasetManifestException">There is none, or it is not in order.</exception>
    public static DatasetManifest FindIn(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".json");
        if (!File.Exists(path))
        {
            string found = Directory.Exists(folder)
                ? string.Join(", ", Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal))
                : "the folder does not exist";
            throw new DatasetManifestException(path, $"it does not exist; in the folder: {(found.Length == 0 ? "no manifest at all" : found)}");
        }

        return Load(path);
    }

    /// <summary>Writes the manifest.</summary>
    public void Save(string path)
    {
        Check(path);
        File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n");
    }

    private void Check(string path)
    {
        const int LongestRecord = 65_535;
        string? problem =
            string.IsNullOrWhiteSpace(Name) ? "name is empty"
            : FcbType is not ("SAM" or "ISAM" or "PAM") ? $"fcbtype is '{FcbType}', expected SAM, ISAM or PAM"
            : !Enum.IsDefined(RecForm) ? $"recform is {RecForm}, expected F, V or U"
            : RecSize is < 0 or > LongestRecord ? $"recsize is {RecSize}, expected at most {LongestRecord}"
            : RecForm == RecordFormat.F && RecSize == 0 ? "recsize is missing, expected the bytes of a record (recform F)"
            : BlkCtrl is not (null or "PAMKEY" or "DATA" or "NO") ? $"blkctrl is '{BlkCtrl}', expected PAMKEY, DATA or NO"
            : RecordCount < 0 ? $"recordCount is {RecordCount}"
            : Sha256 is { Length: not 64 } ? "sha256 has not 64 hexadecimal digits"
            : null;
        if (problem is not null)
        {
            throw new DatasetManifestException(path, problem);
        }
    }
}
