using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Takes the reference format away: leaves the text proper, continuation lines joined, comments gone.</summary>
internal sealed class SourceReader
{
    private const int IndicatorColumn = 7;
    private const int LastColumn = 72;

    private readonly List<SourceChar> _text = [];
    private readonly string _name;
    private char _openQuote;

    private SourceReader(string name) => _name = name;

    public static List<SourceChar> Read(string text, string name, SourceForm form)
    {
        var reader = new SourceReader(name);

        // A file that has been through Windows begins with a byte order mark, which is no character of column 1.
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        form = form == SourceForm.Detect ? FormDetector.Detect(lines) : form;
        for (int i = 0; i < lines.Length; i++)
        {
            form = reader.ReadLine(lines[i].TrimEnd('\r'), i + 1, form);
        }

        return reader._text;
    }

    /// <summary>Reads a line and gives the form of the next one.</summary>
    private SourceForm ReadLine(string line, int number, SourceForm form)
    {
        if (SourceDirective.IsDirective(line))
        {
            return SourceDirective.Read(line, new SourcePlace(_name, number, 1), form);
        }

        if (form == SourceForm.Fixed)
        {
            ReadFixed(TabStops.Expand(line), number);
        }
        else
        {
            Append(line, number, 0);
        }

        return form;
    }

    private void ReadFixed(string line, int number)
    {
        if (line.Length < IndicatorColumn)
        {
            return;
        }

        // Columns 73 to 80 were the number of the punched card. Editors still write change marks there.
        line = line.Length > LastColumn ? line.Substring(0, LastColumn) : line;
        switch (line[IndicatorColumn - 1])
        {
            // Debugging lines are compiled only WITH DEBUGGING MODE, which no copybook can ask for.
            case '*' or '/' or 'D' or 'd':
                break;
            case ' ':
                Append(line, number, IndicatorColumn);
                break;
            case '-':
                Continue(line, number);
                break;
            default:
                throw new CopybookException(_name, number, IndicatorColumn,
                    $"found '{line[IndicatorColumn - 1]}' in the indicator column, expected blank, '*', '/', '-' or 'D', or free form set in the options");
        }
    }

    private void Continue(string line, int number)
    {
        int start = IndicatorColumn;
        while (start < line.Length && line[start] == ' ')
        {
            start++;
        }

        RemoveLineEnd();
        if (_openQuote == '\0')
        {
            while (_text.Count > 0 && _text[_text.Count - 1].Value == ' ')
            {
                _text.RemoveAt(_text.Count - 1);
            }

            Scan(line, number, start);
            return;
        }

        if (start == line.Length || line[start] != _openQuote)
        {
            throw new CopybookException(_name, number, start + 1, $"expected {_openQuote} to resume the literal of the line before");
        }

        // An open literal goes on to column 72: the blanks that editors cut off at the end of a line belong to it.
        PadToLastColumn();
        Scan(line, number, start + 1);
    }

    private void Append(string line, int number, int start)
    {
        _openQuote = '\0';
        if (!SourceDirective.IsListing(line.Substring(start)))
        {
            Scan(line, number, start);
        }
    }

    private void Scan(string line, int number, int start)
    {
        for (int i = start; i < line.Length; i++)
        {
            char c = line[i];
            if (_openQuote == '\0' && c == '*' && i + 1 < line.Length && line[i + 1] == '>')
            {
                break;
            }

            if (c is '\'' or '"')
            {
                _openQuote = _openQuote == '\0' ? c : _openQuote == c ? '\0' : _openQuote;
            }

            Add(c, number, i + 1);
        }

        Add('\n', number, line.Length + 1);
    }

    private void Add(char c, int line, int column) => _text.Add(new SourceChar(c, new SourcePlace(_name, line, column)));

    private void RemoveLineEnd()
    {
        if (_text.Count > 0)
        {
            _text.RemoveAt(_text.Count - 1);
        }
    }

    private void PadToLastColumn()
    {
        SourcePlace last = _text[_text.Count - 1].Place;
        for (int column = last.Column + 1; column <= LastColumn; column++)
        {
            Add(' ', last.Line, column);
        }
    }
}
