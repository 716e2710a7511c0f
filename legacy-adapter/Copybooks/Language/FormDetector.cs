namespace BS2000Bridge.Copybooks;

/// <summary>Tells by the look of a text whether its lines are in fixed or in free form.</summary>
internal static class FormDetector
{
    private const int SequenceColumns = 6;

    /// <summary>The form in which the lines before the first directive are to be read; they are without tabs.</summary>
    public static SourceForm Detect(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (SourceDirective.IsDirective(line))
            {
                return SourceForm.Fixed;
            }

            if (line.Trim().Length > 0 && !LooksFixed(line))
            {
                return SourceForm.Free;
            }
        }

        return SourceForm.Fixed;
    }

    private static bool LooksFixed(string line)
    {
        int blanks = 0;
        for (int i = 0; i < SequenceColumns && i < line.Length; i++)
        {
            blanks += line[i] == ' ' ? 1 : 0;
        }

        return line.Length > SequenceColumns && blanks is 0 or SequenceColumns && line[SequenceColumns] is ' ' or '*' or '/' or '-' or 'D' or 'd' or '$';
    }
}
