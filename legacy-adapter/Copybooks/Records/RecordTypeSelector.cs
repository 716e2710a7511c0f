using System.Text;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Records;

/// <summary><see cref="RecordTypes"/> bound to the records of a copybook.</summary>
internal sealed class RecordTypeSelector
{
    /// <summary>Stands for no known type.</summary>
    public const int NoType = -1;

    private readonly DataItem _item;
    private readonly NumberText? _number;
    private readonly CodePageTables _codePage;
    private readonly (string Value, byte[] Bytes, int Record)[] _types;
    private readonly byte[] _text;

    public RecordTypeSelector(RecordLayout layout, DataItem item, CodePageTables codePage, RecordTypes types, Copybook copybook)
    {
        _item = item;
        _codePage = codePage;
        _number = item.IsNumeric ? NumberText.For(item, layout.Options) : null;
        _text = new byte[_number?.MaxTextLength ?? 0];
        _types = [.. types.Types.Select(type => (type.Key, Bytes(type.Key), RecordTypeBinder.IndexOf(copybook, type.Value)))];
    }

    /// <summary>The index of the record that these bytes are, or <see cref="NoType"/>.</summary>
    public int Select(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> value = Value(record);
        foreach ((_, byte[] bytes, int index) in _types)
        {
            if (value.SequenceEqual(bytes))
            {
                // A record too short for its type must not be taken for the type that is blank.
                return value.IsEmpty && record.Length < _item.Offset + _item.ElementLength ? NoType : index;
            }
        }

        return NoType;
    }

    /// <summary>Why these bytes are no record of a known type.</summary>
    public FieldFailure Explain(ReadOnlySpan<byte> record)
    {
        string expected = Words.Or(_types.Select(type => type.Value));
        int end = Math.Min(record.Length, _item.Offset + _item.ElementLength);
        ReadOnlySpan<byte> field = end > _item.Offset ? record[_item.Offset..end] : [];
        string path = _item.Path[(_item.Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        string found = field.Length < _item.ElementLength
            ? $"the record ends after {record.Length} bytes, before its type"
            : _number is null ? $"unknown record type '{Text(Value(record))}'" : $"unknown record type {Number(record)}";
        return new FieldFailure(path, _item.Offset, Convert.ToHexString(field), $"{found}, expected {expected}");
    }

    /// <summary>The value: the bytes of text without blanks behind it, or the text of a number; nothing when it does not read.</summary>
    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> record)
    {
        if (record.Length < _item.Offset + _item.ElementLength)
        {
            return [];
        }

        ReadOnlySpan<byte> field = record.Slice(_item.Offset, _item.ElementLength);
        return _number is null
            ? field[..(field.LastIndexOfAnyExcept(_codePage.Blank) + 1)]
            : _number.TryFormat(field, _text, out int written) ? _text.AsSpan(0, written) : [];
    }

    private byte[] Bytes(string value)
    {
        if (_number is null)
        {
            string text = value.TrimEnd(' ');
            return text.Length <= _item.ElementLength
                ? [.. text.Select(c => _codePage.TryGetByte(c, out byte b)
                    ? b
                    : throw new LayoutException($"the record type '{value}' is no value of {_item.Path}: the code page has no byte for '{c}'."))]
                : throw new LayoutException($"the record type '{value}' is no value of {_item.Path}: it has {text.Length} characters, the field {_item.ElementLength}.");
        }

        // Leading zeros are no JSON, but they are how people write codes.
        string number = value.TrimStart('0');
        byte[] field = new byte[_item.ElementLength];
        string? refused = _number.Write(Encoding.ASCII.GetBytes(number.Length == 0 ? "0" : number), field);
        return refused is null && _number.TryFormat(field, _text, out int written)
            ? _text[..written]
            : throw new LayoutException($"the record type '{value}' is no value of {_item.Path}: {refused}.");
    }

    private string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (byte b in bytes)
        {
            text.Append(_codePage.Characters[b]);
        }

        return text.ToString();
    }

    private string Number(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> value = Value(record);
        return value.IsEmpty ? _number!.Explain(record.Slice(_item.Offset, _item.ElementLength)) : Encoding.ASCII.GetString(value);
    }
}
