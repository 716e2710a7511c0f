using BS2000Bridge.Reconciliation.Matching;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>
/// Adds up a cause while the declarations pass in key order: an employer's declarations come together, so one employer's
/// subtotal at a time is enough. Keeps a few declarations to show.
/// </summary>
internal sealed class CauseTally(CauseReport report)
{
    private const int EmployersShown = 10;
    private const int FirstShown = 2;
    private const int LargestShown = 3;

    private readonly List<EmployerShare> _top = [];
    private readonly List<UnequalPair> _first = [];
    private readonly List<(long GrossCents, UnequalPair Pair)> _largest = [];
    private EmployerShare _current = new(-1, 0, 0, 0);

    public CauseReport Report { get; } = report;

    /// <summary>The declarations to show: the first ones, then those with the largest differences.</summary>
    public IEnumerable<UnequalPair> Shown =>
        _first.Concat(_largest.OrderByDescending(one => one.GrossCents).Select(one => one.Pair)).DistinctBy(pair => pair.Key);

    public void Count(in UnequalPair pair, in DeclarationDifference difference)
    {
        Report.Declarations++;
        Report.Records += difference.Records;
        Report.AmountCents += difference.AmountCents;
        Report.GrossCents += difference.GrossCents;
        Report.FirstPeriod = Math.Min(Report.FirstPeriod, pair.Key.Period);
        Report.LastPeriod = Math.Max(Report.LastPeriod, pair.Key.Period);
        Report.CountBranches(pair.Different);
        CountEmployer(pair.Key.Employer, in difference);
        Keep(in pair, difference.GrossCents);
    }

    public void Complete()
    {
        CloseEmployer();
        Report.TopEmployers = [.. _top];
    }

    private void CountEmployer(long employer, in DeclarationDifference difference)
    {
        if (_current.Employer != employer)
        {
            CloseEmployer();
            _current = new EmployerShare(employer, 0, 0, 0);
            Report.Employers++;
        }

        _current = _current with
        {
            Records = _current.Records + difference.Records,
            AmountCents = _current.AmountCents + difference.AmountCents,
            GrossCents = _current.GrossCents + difference.GrossCents,
        };
    }

    private void CloseEmployer()
    {
        if (_current.Employer < 0 || (_top.Count == EmployersShown && _current.GrossCents <= _top[^1].GrossCents))
        {
            return;
        }

        int place = _top.FindIndex(share => share.GrossCents < _current.GrossCents);
        _top.Insert(place < 0 ? _top.Count : place, _current);
        if (_top.Count > EmployersShown)
        {
            _top.RemoveAt(EmployersShown);
        }
    }

    private void Keep(in UnequalPair pair, long grossCents)
    {
        if (_first.Count < FirstShown)
        {
            _first.Add(pair);
        }

        if (_largest.Count < LargestShown)
        {
            _largest.Add((grossCents, pair));
            return;
        }

        int smallest = 0;
        for (int i = 1; i < _largest.Count; i++)
        {
            smallest = _largest[i].GrossCents < _largest[smallest].GrossCents ? i : smallest;
        }

        if (grossCents > _largest[smallest].GrossCents)
        {
            _largest[smallest] = (grossCents, pair);
        }
    }
}
