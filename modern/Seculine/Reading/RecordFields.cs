using System.Text;
using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>The fields of a line that has as many as its layout, none too long, in printable ASCII.</summary>
internal readonly ref struct RecordFields
{
    /// <summary>The most fields of a record.</summary>
    public const int Most = 99;

    private const byte Separator = (byte)';';

    private readonly ReadOnlySpan<byte> _line;
    private readonly ReadOnlySpan<Range> _ranges;

    private RecordFields(ReadOnlySpan<byte> line, ReadOnlySpan<Range> ranges)
    {
        _line = line;
        _ranges = ranges;
    }

    /// <summary>A field by its number, from 1.</summary>
    public ReadOnlySpan<byte> this[int number] => _line[_ranges[number - 1]];

    /// <summary>A field as text, without blanks around it.</summary>
    public string Text(int number) => Encoding.ASCII.GetString(this[number].Trim((byte)' '));

    /// <summary>Splits a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="ranges">Room for the places of <see cref="Most"/> fields.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="wrongField">The field that is too long; 0 when it is not a single one that is wrong.</param>
    /// <returns>False when the line has not this layout.</returns>
    public static bool TrySplit(ReadOnlySpan<byte> line, RecordLayout layout, Span<Range> ranges, out RecordFields fields, out int wrongField)
    {
        fields = default;
        wrongField = 0;
        if (line.ContainsAnyExceptInRange((byte)' ', (byte)'~') || line.Count(Separator) + 1 != layout.Fields.Count)
        {
            return false;
        }

        int count = 0;
        foreach (Range range in line.Split(Separator))
        {
            ranges[count] = range;
            if (line[range].Length > layout.Fields[count++].MaxLength)
            {
                wrongField = count;
                return false;
            }
        }

        fields = new RecordFields(line, ranges[..count]);
        return true;
    }
}
