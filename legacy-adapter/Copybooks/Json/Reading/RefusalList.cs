namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>What is wrong with the object that is read; the first hundred of it, so that a hopeless one does not fill memory.</summary>
internal sealed class RefusalList
{
    private const int Shown = 100;

    private readonly List<RecordRefusal> _refusals = [];
    private int _count;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Whether further ones are only counted.</summary>
    public bool IsFull => _count >= Shown;

    public void Clear()
    {
        _refusals.Clear();
        _count = 0;
    }

    public void Add(string field, int? offset, string reason)
    {
        _count++;
        if (_refusals.Count < Shown)
        {
            _refusals.Add(new RecordRefusal(field, offset, reason));
        }
    }

    public IReadOnlyList<RecordRefusal> ToList()
    {
        if (_count > Shown)
        {
            _refusals.Add(new RecordRefusal(string.Empty, null, $"{_count - Shown} more values are refused"));
        }

        return _count == 0 ? [] : [.. _refusals];
    }
}
