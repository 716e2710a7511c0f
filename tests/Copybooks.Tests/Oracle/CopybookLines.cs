using System.Text;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Breaks entries into lines of a reference format.</summary>
internal sealed class CopybookLines(Random random, SourceForm form)
{
    /// <summary>A blank at which no line is broken.</summary>
    public const char Unbroken = '~';

    private const int LastColumn = 72;
    private const int IndentedColumn = 11;

    private readonly StringBuilder _text = new();
    private readonly bool _numbered = random.Next(3) == 0;
    private StringBuilder _line = new();
    private int _lines;

    public string Of(IReadOnlyList<string> entries)
    {
        foreach (string entry in entries)
        {
            Begin(entry);
            foreach (string word in Words(entry))
            {
                Put(word);
            }

            End();
        }

        return _text.ToString();
    }

    private static IEnumerable<string> Words(string entry)
    {
        // A literal keeps its blanks.
        string[] parts = entry.Split('"');
        var word = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                word.Append('"').Append(parts[i]).Append('"');
                continue;
            }

            string[] words = parts[i].Split(' ');
            for (int j = 0; j < words.Length; j++)
            {
                if (j > 0 && word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }

                word.Append(words[j]);
            }
        }

        yield return word.ToString();
    }

    private void Begin(string entry)
    {
        if (random.Next(10) == 0)
        {
            _text.Append(form == SourceForm.Fixed ? $"{Number()}* A comment, PIC X." : "   *> A comment, PIC X.").Append('\n');
        }

        bool atMargin = entry.StartsWith("01", StringComparison.Ordinal) || entry.StartsWith("77", StringComparison.Ordinal);
        _line.Append(form == SourceForm.Fixed ? Number() + " " : string.Empty).Append(' ', atMargin ? 0 : random.Next(4, 9));
    }

    private void Put(string word)
    {
        bool tooLong = _line.Length + 1 + word.Length > LastColumn;
        if (tooLong || random.Next(12) == 0)
        {
            End();
            _line.Append(form == SourceForm.Fixed ? Number() : string.Empty).Append(' ', IndentedColumn);
        }

        _line.Append(_line.Length > 0 && _line[^1] != ' ' ? " " : string.Empty).Append(word);
        if (random.Next(8) == 0)
        {
            _line.Append(' ', 3);
        }
    }

    private void End()
    {
        // Columns 73 to 80 of the fixed form are nobody's.
        string line = _line.ToString().TrimEnd().Replace(Unbroken, ' ');
        _text.Append(form == SourceForm.Fixed && _numbered ? line.PadRight(LastColumn) + "CENTRE01" : line).Append('\n');
        _line = new StringBuilder();
    }

    private string Number() => _numbered ? $"{++_lines:000000}" : "      ";
}
