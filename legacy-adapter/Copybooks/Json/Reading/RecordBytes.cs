namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>The bytes of the record that is made from JSON: as they were, as they are, and which of them have a value.</summary>
internal sealed class RecordBytes
{
    private byte[] _bytes = [];
    private byte[] _original = [];
    private bool[] _valued = [];

    /// <summary>The bytes that there are, with those that only fill the record up.</summary>
    public int Length { get; private set; }

    /// <summary>How many of them belong to the record.</summary>
    public int End { get; private set; }

    /// <summary>The record.</summary>
    public ReadOnlySpan<byte> Record => _bytes.AsSpan(0, End);

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> All => _bytes.AsSpan(0, Length);

    /// <summary>Begins with the bytes of a record.</summary>
    public void Begin(ReadOnlySpan<byte> record)
    {
        End = Length = 0;
        Replace(record, record.Length);
    }

    /// <summary>Takes other bytes in place of those that are there.</summary>
    public void Replace(ReadOnlySpan<byte> record, int end)
    {
        if (_bytes.Length < record.Length)
        {
            _bytes = new byte[record.Length];
            _original = new byte[record.Length];
            _valued = new bool[record.Length];
        }

        record.CopyTo(_bytes);
        Length = record.Length;
        End = end;
    }

    /// <summary>Takes the bytes as they are now as what the record was.</summary>
    public void Settle()
    {
        All.CopyTo(_original);
        _valued.AsSpan(0, Length).Clear();
    }

    /// <summary>The bytes of a field.</summary>
    public Span<byte> Field(int place, int length) => _bytes.AsSpan(place, length);

    /// <summary>The bytes that a field had.</summary>
    public ReadOnlySpan<byte> Original(int place, int length) => _original.AsSpan(place, length);

    /// <summary>Makes the record reach to the end of a field.</summary>
    public void Reach(int end) => End = Math.Max(End, end);

    /// <summary>Notes that a field's bytes have a value.</summary>
    public void Value(int place, int length) => _valued.AsSpan(place, length).Fill(true);

    /// <summary>Whether all bytes of a field have a value.</summary>
    public bool HasValue(int place, int length) => !_valued.AsSpan(place, length).Contains(false);
}
