using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Files;

/// <summary>What must hold of a manifest.</summary>
internal static class ManifestRules
{
    private const int MaxRecordLength = 65_535;

    /// <summary>What is wrong with a manifest; null when nothing is.</summary>
    public static string? Problem(DatasetManifest manifest) =>
        string.IsNullOrWhiteSpace(manifest.Name) ? "name is empty"
        : manifest.FcbType is not ("SAM" or "ISAM" or "PAM") ? $"fcbtype is '{manifest.FcbType}', expected SAM, ISAM or PAM"
        : !Enum.IsDefined(manifest.RecForm) ? $"recform is {manifest.RecForm}, expected F, V or U"
        : manifest.RecSize < 0 || manifest.RecSize > MaxRecordSize(manifest) ? $"recsize is {manifest.RecSize}, expected at most {MaxRecordSize(manifest)}"
        : manifest.RecForm == RecordFormat.F && manifest.RecSize == 0 && manifest.Framing is null ? "recsize is missing, expected the bytes of a record (recform F)"

        // A typing error here would let a raw NK file be read as plain records.
        : manifest.BlkCtrl is not (null or "PAMKEY" or "DATA" or "NO") ? $"blkctrl is '{manifest.BlkCtrl}', expected PAMKEY, DATA or NO"
        : string.IsNullOrWhiteSpace(manifest.Ccsn) ? "ccsn is empty, expected the name of a code page"
        : manifest.RecordCount < 0 ? $"recordCount is {manifest.RecordCount}"
        : manifest.Sha256 is { Length: not 64 } ? "sha256 has not 64 hexadecimal digits"
        : manifest.Framing is not null && FramingProblem(manifest) is { } framing ? $"framing: {framing}"
        : manifest.RecordTypes?.Problem is { } types ? $"recordTypes: {types}"
        : null;

    /// <summary>The catalogue of BS2000 has 16 bits for RECSIZE; files from elsewhere may have longer records.</summary>
    private static int MaxRecordSize(DatasetManifest manifest) => manifest.Framing is null ? MaxRecordLength : FramingSettings.MaxRecordBytes;

    /// <summary>The code page, which text alone needs, is not opened here.</summary>
    private static string? FramingProblem(DatasetManifest manifest) => manifest.Framing!.Preset == FramingPreset.Text
        ? manifest.Framing.Problem
        : manifest.ToFramingSettings().Problem;
}
