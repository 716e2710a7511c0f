namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// Examples evenly spread over a run: every n-th, with n doubling whenever the sample is full, so that it is bounded and
/// the same in every run over the same records.
/// </summary>
internal sealed class ExampleSample
{
    private const int Limit = 4096;
    private readonly List<Example> _examples = new(Limit);
    private long _seen;
    private long _stride = 1;

    /// <summary>The sample so far.</summary>
    public IReadOnlyList<Example> Examples => _examples;

    /// <summary>Counts a declaration, and says whether the sample wants it. Asked first, so that none is copied in vain.</summary>
    public bool WantsNext()
    {
        bool wanted = _seen % _stride == 0;
        if (wanted && _examples.Count == Limit)
        {
            Halve();
            wanted = _seen % _stride == 0;
        }

        _seen++;
        return wanted;
    }

    /// <summary>Adds what was wanted.</summary>
    public void Add(Example example) => _examples.Add(example);

    private void Halve()
    {
        for (int i = 0; i < Limit / 2; i++)
        {
            _examples[i] = _examples[i * 2];
        }

        _examples.RemoveRange(Limit / 2, Limit / 2);
        _stride *= 2;
    }
}
