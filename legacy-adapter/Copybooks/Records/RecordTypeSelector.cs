using System.Text;

namespace BS2000Bridge.Copybooks;

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

    private RecordTypeSelector(RecordLayout layout, DataItem item, CodePageTables codePage, RecordTypes types, Copybook copybook)
    {
        _item = item;
        _codePage = codePage;
        _number = item.IsNumeric ? NumberText.For(item, layout.Options) : null;
        _text = new byte[_number?.MaxTextLength ?? 0];
        _types = [.. types.Types.Select(type => (type.Key, Bytes(type.Key), IndexOf(copybook, type.Value)))];
    }

    /// <summary>Binds types.</summary>
    /// <exception cref="LayoutException">No record has the field, its place differs or is not fixed, or a record is unknown.</exception>
    public static RecordTypeSelector Create(Copybook copybook, CodePageTables codePage, RecordTypes types)
    {
        string ending = "." + types.Field;
        var found = copybook.Records
            .SelectMany(layout => layout.Items.Where(item => ("." + item.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase)), (layout, item) => (layout, item))
            .ToList();
        if (found.Count == 0)
        {
            string near = string.Join(", ", NearNames.Of(types.Field, [.. copybook.Records.SelectMany(layout => layout.Items)]));
            throw new LayoutException($"{copybook.Name}: no record has the field {types.Field} that tells record types apart; near names: {near}.");
        }

        (RecordLayout first, DataItem field) = found[0];
        foreach ((RecordLayout layout, DataItem item) in found)
        {
            if (!IsFixed(item))
            {
                throw new LayoutException($"{copybook.Name}: {item.Path} cannot tell record types apart, as its place varies; take an elementary field before and outside every table.");
            }

            if (item.Offset != field.Offset || item.ElementLength != field.ElementLength || item.Usage != field.Usage)
            {
                throw new LayoutException(
                    $"{copybook.Name}: {types.Field} tells record types apart, but stands at offset {field.Offset} ({field.ElementLength} bytes, {field.Usage}) in {first.Name} "
                    + $"and at {item.Offset} ({item.ElementLength}, {item.Usage}) in {layout.Name}; give the path of the one that counts.");
            }
        }

        string? unnamed = new[] { types.Header, types.Trailer }.FirstOrDefault(name => name is not null && !types.Types.Values.Contains(name, StringComparer.OrdinalIgnoreCase));
        return unnamed is null
            ? new RecordTypeSelector(first, field, codePage, types, copybook)
            : throw new LayoutException($"{copybook.Name}: no value of {types.Field} means {unnamed}, the header or trailer; add it to the types.");
    }

    /// <summary>The index of a record in its copybook, by name.</summary>
    /// <exception cref="LayoutException">There is no such record.</exception>
    public static int IndexOf(Copybook copybook, string name)
    {
        for (int i = 0; i < copybook.Records.Count; i++)
        {
            if (copybook.Records[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new LayoutException($"{copybook.Name} has no record {name}; it has {string.Join(", ", copybook.Records.Select(layout => layout.Name))}.");
    }

    /// <summary>The index of the record that these bytes are, or <see cref="NoType"/>.</summary>
    public int Select(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> value = Value(record);
        foreach ((_, byte[] bytes, int index) in _types)
        {
            if (value.SequenceEqual(bytes))
            {
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

    private static bool IsFixed(DataItem item)
    {
        for (DataItem? node = item; node is not null; node = node.Parent)
        {
            DataItem place = node;
            bool varies = node.Occurs is not null || (node.Parent?.Children.TakeWhile(child => child != place).Any(child => child.IsVariable) ?? false);
            if (varies)
            {
                return false;
            }
        }

        return item.Children.Count == 0 && item.Usage != Usage.National;
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
