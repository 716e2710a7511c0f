using System.Text;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>The style sheet of pages, which is part of the program.</summary>
internal static class PageStyle
{
    private const string Resource = "layout.css";

    /// <summary>The style sheet.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(PageStyle).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the program; build it anew.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
