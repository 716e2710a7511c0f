using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Tells by the look of a text whether its lines are in fixed or in free form.</summary>
internal static class FormDetector
{
    private const int SequenceColumns = 6;
    private const int LevelDigits = 2;

    /// <summary>The form in which the lines before the first directive are to be read.</summary>
    public static SourceForm Detect(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (SourceDirective.IsDirective(line))
            {
                return SourceForm.Fixed;
            }

            if (line.Trim().Length > 0 && !LooksFixed(TabStops.Expand(line)))
            {
                return SourceForm.Free;
            }
        }

        return SourceForm.Fixed;
    }

    /// <summary>
    /// Whether a line can be one of fixed form: an indicator in column 7, and before it anything (sequence numbers, marks of
    /// changes) but a level number, with which the lines of free form begin.
    /// </summary>
    private static bool LooksFixed(string line)
    {
        string area = line.Length > SequenceColumns ? line.Substring(0, SequenceColumns) : line;
        string word = area.Trim().Split(' ')[0];
        bool digits = word.All(c => c is >= '0' and <= '9');
        if (line.Length <= SequenceColumns)
        {
            return digits && word.Length > LevelDigits;
        }

        // 01 to 88 at the start of a line is a level number in free form; in fixed form six digits of a sequence number stand there.
        bool level = digits && word.Length is > 0 and <= LevelDigits;
        return !level && line[SequenceColumns] is ' ' or '*' or '/' or '-' or 'D' or 'd' or '$';
    }
}
