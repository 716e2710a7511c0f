using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>
/// Equal declarations evenly spread over the run: every n-th, with n doubling whenever the sample is full, so that it is
/// bounded and the same in every run over the same records.
/// </summary>
internal sealed class EqualSample
{
    private const int Limit = 4096;
    private readonly List<Example> _examples = new(Limit);
    private long _seen;
    private long _stride = 1;

    /// <summary>The sample so far.</summary>
    public IReadOnlyList<Example> Examples => _examples;

    /// <summary>Offers an equal declaration.</summary>
    public void Offer(in WageCase wageCase, in ContributionLines lines)
    {
        if (_seen++ % _stride != 0)
        {
            return;
        }

        if (_examples.Count == Limit)
        {
            for (int i = 0; i < Limit / 2; i++)
            {
                _examples[i] = _examples[i * 2];
            }

            _examples.RemoveRange(Limit / 2, Limit / 2);
            _stride *= 2;
            if ((_seen - 1) % _stride != 0)
            {
                return;
            }
        }

        _examples.Add(new Example(in wageCase, in lines));
    }
}
