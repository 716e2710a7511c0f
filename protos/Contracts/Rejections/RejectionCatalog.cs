using System.Collections.Frozen;
using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Rejections;

/// <summary>Every code with which SECUline returns a declaration, with its text in three languages (ccss.public.lu, pages of the return files).</summary>
public static class RejectionCatalog
{
    private const string Resource = "rejections.tsv";

    private static readonly FrozenDictionary<(ReturnFile File, int Code), LocalizedText> Texts = Load();

    /// <summary>All codes, in the order of files and codes.</summary>
    public static IReadOnlyList<(ReturnFile File, int Code)> All { get; } = [.. Texts.Keys.Order()];

    /// <summary>A rejection with its text.</summary>
    /// <param name="file">The return file.</param>
    /// <param name="code">The code of that file.</param>
    /// <param name="field">The wrong field, by its path in the request; empty when it is not a single one.</param>
    /// <exception cref="ArgumentException">The file has no such code.</exception>
    public static Rejection Create(ReturnFile file, int code, string field = "") => Texts.TryGetValue((file, code), out LocalizedText? text)
        ? new Rejection { ReturnFile = file, Code = code, Text = text.Clone(), Field = field }
        : throw new ArgumentException($"{file} has no code {code}.", nameof(code));

    private static FrozenDictionary<(ReturnFile File, int Code), LocalizedText> Load()
    {
        using Stream stream = typeof(RejectionCatalog).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<(ReturnFile, int), LocalizedText>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            ReturnFile file = Enum.Parse<ReturnFile>(cells[0], ignoreCase: true);
            texts.Add((file, int.Parse(cells[1], CultureInfo.InvariantCulture)), new LocalizedText { French = cells[2], German = cells[3], English = cells[4] });
        }

        return texts.ToFrozenDictionary();
    }
}
