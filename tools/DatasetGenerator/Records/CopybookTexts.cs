using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>The copybooks of the datasets, as they lie in the adapter.</summary>
internal static class CopybookTexts
{
    /// <summary>The text of a copybook by the name of its dataset, such as <c>DECSAL</c>.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(CopybookTexts).Assembly.GetManifestResourceStream(name + ".cpy")
            ?? throw new ArgumentException($"There is no copybook {name}.cpy in this program.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The layout of a dataset's record.</summary>
    public static RecordLayout Layout(string name) => Copybook.Parse(Text(name), name + ".cpy").Record;
}
