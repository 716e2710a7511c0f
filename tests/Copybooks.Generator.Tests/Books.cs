namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>The copybooks that this project has within: its own and the centre's.</summary>
internal static class Books
{
    /// <summary>The text of a copybook or side file.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(Books).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
