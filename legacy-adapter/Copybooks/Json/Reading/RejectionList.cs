namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>What is wrong with the object that is read; the first hundred of it, so that a hopeless one does not fill memory.</summary>
internal sealed class RejectionList
{
    // Whoever converts a file under a wrong copybook gets a message a field: a hundred are enough to see that.
    private const int Shown = 100;

    private readonly List<RecordRejection> _rejections = [];
    private int _count;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Whether further ones are only counted.</summary>
    public bool IsFull => _count >= Shown;

    public void Clear()
    {
        _rejections.Clear();
        _count = 0;
    }

    public void Add(string field, int? offset, string reason)
    {
        _count++;
        if (_rejections.Count < Shown)
        {
            _rejections.Add(new RecordRejection(field, offset, reason));
        }
    }

    public IReadOnlyList<RecordRejection> ToList()
    {
        if (_count > Shown)
        {
            _rejections.Add(new RecordRejection(string.Empty, null, $"{_count - Shown} more values are refused"));
        }

        return _count == 0 ? [] : [.. _rejections];
    }
}
