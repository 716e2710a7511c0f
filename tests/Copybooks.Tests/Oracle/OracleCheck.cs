using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Compares one record of a copybook, as our library has it, with what GnuCOBOL says of it.</summary>
internal sealed class OracleCheck
{
    private readonly RandomRecord _record;
    private readonly RecordLayout _layout;
    private readonly CobolAnswer _answer;
    private readonly bool _sliding;
    private readonly string _source;
    private readonly byte[] _buffer;
    private readonly IReadOnlyList<FieldValue> _values;
    private byte[] _expected = [];

    /// <param name="copybook">The copybook, for its text.</param>
    /// <param name="record">The record.</param>
    /// <param name="layout">What we make of it.</param>
    /// <param name="answer">What GnuCOBOL makes of it.</param>
    /// <param name="seed">The seed, for messages.</param>
    public OracleCheck(RandomCopybook copybook, RandomRecord record, RecordLayout layout, CobolAnswer answer, int seed)
    {
        (_record, _layout, _answer, _sliding) = (record, layout, answer, copybook.Sliding);
        _source = $"seed {seed}, {copybook}";
        _buffer = Converted();
        _values = [.. _record.Values.Select(AsStored)];
    }

    public void Run()
    {
        Places();
        Renames();
        Lengths();
        Values();
        Writing();
    }

    /// <summary>GnuCOBOL's bytes, those of text, DISPLAY and floats converted.</summary>
    private byte[] Converted()
    {
        byte[] bytes = _answer.Buffer.ToArray();
        int first = _record.Places.Count - _record.Values.Count;
        for (int i = 0; i < _record.Values.Count; i++)
        {
            (int offset, int length) = _answer[first + i];
            Ebcdic.Convert(_record.Values[i].Field, bytes.AsSpan(offset, length));
        }

        return bytes;
    }

    /// <summary>The value as it then stands in the record: of an edited field, the text that GnuCOBOL made of the number.</summary>
    private FieldValue AsStored(FieldValue value, int index)
    {
        (int offset, int length) = _answer[_record.Places.Count - _record.Values.Count + index];
        return value.Field.Kind == FieldKind.Edited
            ? value with { Text = Ebcdic.Encoding.GetString(_buffer, offset, length).TrimEnd(' ') }
            : value;
    }

    private void Lengths()
    {
        int length = _layout.ActualLength(_buffer);
        if (_record.HasKnownLength(_sliding))
        {
            Require(length == _answer[0].Length, $"{_layout.Name} has {length} bytes, GnuCOBOL's {_answer[0].Length}");
        }

        Require(length > 0 && !_buffer.AsSpan(length).ContainsAnyExcept((byte)0), $"GnuCOBOL wrote beyond the {length} bytes of {_layout.Name}");
        _expected = _buffer[..length];
    }

    private void Places()
    {
        bool everyTableIsFull = _record.Root.All.All(node => node.Table is null || node.Table.Actual == node.Table.Max);
        for (int i = 0; i < _record.Places.Count; i++)
        {
            (Node node, int[] subscripts) = _record.Places[i];
            DataItem item = _layout.Item(node.Name!);
            TextField field = _layout.Text(item);
            int index = Index(node, subscripts);
            (int Offset, int Length) place = (field.Explain(_buffer, index).Offset, field.Bytes(_buffer, index).Length);

            // Of the record itself the length is another matter.
            (int Offset, int Length) theirs = i == 0 ? place : _answer[i];
            Require(place == theirs, $"{item.Path} ({string.Join(' ', subscripts)}) is at {place}, GnuCOBOL's at {theirs}");
            if (everyTableIsFull && index == 0)
            {
                Require((item.Offset, item.ElementLength) == theirs, $"{item.Path} is laid out at ({item.Offset}, {item.ElementLength}), GnuCOBOL's at {theirs}");
            }
        }
    }

    private void Renames()
    {
        if (_record.Rename is { } rename)
        {
            Copybooks.Layout.Rename? found = _layout.FindRename(rename.Name);
            (int? Offset, int? Length) ours = (found?.Offset, found?.Length), theirs = _answer[_record.Places.Count];
            Require(ours == theirs, $"{rename.Name} is at {ours}, GnuCOBOL's at {theirs}");
        }
    }

    private void Values()
    {
        RecordLayout ascii = _layout.WithZoned(ZonedEncoding.Ascii);
        byte[] theirs = _answer.Buffer[.._expected.Length].ToArray();
        foreach (FieldValue value in _values)
        {
            int index = Index(value.Field, value.Subscripts);
            Same(value, FieldAccess.Read(_layout, value.Field, _expected, index));
            Same(value, FieldAccess.ReadText(_layout, value.Field, _expected, index));
            if (value.Field.Kind is FieldKind.Zoned)
            {
                Same(value, FieldAccess.Read(ascii, value.Field, theirs, index));
            }
        }
    }

    private void Same(FieldValue value, string? found) =>
        Require(FieldAccess.Same(value, found), $"{value.Field.Name} ({string.Join(' ', value.Subscripts)}) reads '{found}', expected '{value.Text}'");

    private void Writing()
    {
        byte[] written = new byte[_expected.Length], byText = new byte[_expected.Length];
        foreach (FieldValue value in _values)
        {
            int index = Index(value.Field, value.Subscripts);
            FieldAccess.Write(_layout, value, written, index);
            string? refusal = FieldAccess.WriteText(_layout, value, byText, index);
            Require(refusal is null, $"{value.Field.Name} refuses {value.Text}: {refusal}");
        }

        Require(written.AsSpan().SequenceEqual(_expected), $"fields write\n{Convert.ToHexString(written)}, GnuCOBOL\n{Convert.ToHexString(_expected)}");
        Require(byText.AsSpan().SequenceEqual(_expected), $"texts write\n{Convert.ToHexString(byText)}, GnuCOBOL\n{Convert.ToHexString(_expected)}");
    }

    private static int Index(Node node, int[] subscripts) =>
        node.Tables.Zip(subscripts).Aggregate(0, (index, next) => (index * next.First.Max) + next.Second - 1);

    private void Require(bool holds, string what) => Assert.True(holds, $"{what}; {_source}");
}
