using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Copybooks.Tests.Oracle;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>Copybooks to spoil, and to read records by: those of the centre and random ones.</summary>
internal static class Corpus
{
    /// <summary>The texts, with the form in which they are written and what they copy.</summary>
    public static IReadOnlyList<(string Text, CopybookOptions Options)> Copybooks(Random random, int count)
    {
        var corpus = new List<(string, CopybookOptions)>();
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ccss"), "*.cpy").Order(StringComparer.Ordinal))
        {
            corpus.Add((File.ReadAllText(path), new CopybookOptions()));
        }

        for (int number = 1; number <= count; number++)
        {
            (SourceForm form, bool sliding) = (random.Next(2) == 0 ? SourceForm.Fixed : SourceForm.Free, random.Next(4) > 0);
            var copybook = new RandomCopybook(number, random, form, sliding);
            corpus.Add((copybook.Files[copybook.FileName], Options(random) with { Form = form, SlidingItems = sliding, Library = Library(copybook) }));
        }

        return corpus;
    }

    /// <summary>Finds what a random copybook copies.</summary>
    public static Func<string, string?, CopyText?> Library(RandomCopybook copybook) => (name, _) =>
        copybook.Files.TryGetValue(name, out string? text) || copybook.Files.TryGetValue(name + ".cpy", out text) ? new CopyText(text, name) : null;

    private static CopybookOptions Options(Random random) => new()
    {
        Dialect = random.Next(4) == 0 ? Dialect.Ibm : Dialect.Bs2000,
        Zoned = random.Next(4) == 0 ? ZonedEncoding.Ascii : ZonedEncoding.Ebcdic,
        Floats = random.Next(2) == 0 ? FloatFormat.Ieee : FloatFormat.Hexadecimal,
        NativeOrder = random.Next(2) == 0 ? ByteOrder.Little : ByteOrder.Big,
        StrictSigns = random.Next(2) == 0,
    };
}
