using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>A random copybook with values for its records; the same for the same seed.</summary>
internal sealed class RandomCopybook
{
    /// <param name="number">Its number in the batch, from 1: makes its names unique in the program.</param>
    /// <param name="random">Chance.</param>
    /// <param name="form">The reference format to write it in.</param>
    /// <param name="sliding">Whether items slide.</param>
    public RandomCopybook(int number, Random random, SourceForm form, bool sliding)
    {
        (Name, Form, Sliding) = ($"C{number}", form, sliding);
        var records = new RecordMaker(random, Name, sliding);
        var values = new ValueMaker(random);
        int count = random.Next(3) == 0 ? random.Next(2, 4) : 1;
        for (int i = 0; i < count; i++)
        {
            Node record = records.Make(alone: random.Next(count > 1 ? 4 : 12) == 0);
            Records.Add(new RandomRecord(record, values.Make(record), RenameMaker.Make(random, record)));
        }

        new CopybookPrinter(random, this).Print();
    }

    public string Name { get; }

    public SourceForm Form { get; }

    public bool Sliding { get; }

    public List<RandomRecord> Records { get; } = [];

    /// <summary>The texts by file name; the copybook's own is <see cref="FileName"/>, what it copies stands beside it.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string FileName => Name + ".cpy";

    /// <summary>All its texts, for a failure's message.</summary>
    public override string ToString() => string.Join('\n', Files.Select(file => $"--- {file.Key} ({Form}, {(Sliding ? "sliding" : "not sliding")})\n{file.Value}"));
}
