using System.Buffers;
using BS2000Bridge.Copybooks.Json.Plan;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>The values of one JSON object: each member of the records has its cell, those at the top are the first.</summary>
internal sealed class JsonCells(int topCount)
{
    private JsonCell[] _cells = new JsonCell[topCount + 1];
    private byte[] _raw = [];
    private int _rawLength;
    private int _count;

    /// <summary>Whether the object has <c>$raw</c>.</summary>
    public bool HasRaw { get; private set; }

    /// <summary>The bytes of <c>$raw</c>.</summary>
    public ReadOnlySpan<byte> Raw => _raw.AsSpan(0, _rawLength);

    /// <summary>A cell; the reference holds until the next is added.</summary>
    public ref JsonCell this[int cell] => ref _cells[cell];

    /// <summary>Begins with another object.</summary>
    public void Clear()
    {
        _count = _rawLength = 0;
        HasRaw = false;
    }

    /// <summary>Adds cells that are <see cref="JsonCellKind.Missing"/>, one behind the other; returns the first.</summary>
    public int Add(int count)
    {
        if (_cells.Length - _count < count)
        {
            // Grows to the largest object of the file and is used again: after some lines nothing is allocated.
            Array.Resize(ref _cells, Math.Max(_cells.Length * 2, _count + count));
        }

        _cells.AsSpan(_count, count).Clear();
        _count += count;
        return _count - count;
    }

    /// <summary>Takes the bytes of <c>$raw</c>.</summary>
    /// <returns>False when they are no hexadecimal.</returns>
    public bool TrySetRaw(ReadOnlySpan<byte> hex)
    {
        if (_raw.Length < hex.Length / 2)
        {
            _raw = new byte[hex.Length];
        }

        HasRaw = true;
        return Convert.FromHexString(hex, _raw, out _, out _rawLength) == OperationStatus.Done;
    }

    /// <summary>The cell of a member that is in no table; -1 when a group around it is not there.</summary>
    public int Find(PlanMember member)
    {
        if (member.Container is null or { Name.Length: 0 })
        {
            return member.Index;
        }

        int group = member.Tables.Length > 0 ? -1 : Find(member.Container);
        return group >= 0 && _cells[group].Kind == JsonCellKind.Object ? _cells[group].First + member.Index : -1;
    }
}
