using BS2000Bridge.DatasetGenerator.Sampling;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// The people of one employer in one month, in the order of their insured numbers. One roster serves all employers:
/// it grows to the largest of them and no further.
/// </summary>
internal sealed class Roster
{
    private Job[] _jobs = new Job[64];
    private long[] _numbers = new long[64];
    private int[] _order = new int[64];

    /// <summary>How many people there are.</summary>
    public int Count { get; private set; }

    /// <summary>The person at a place of the order.</summary>
    public ref readonly Job this[int place] => ref _jobs[_order[place]];

    /// <summary>Fills the roster.</summary>
    /// <param name="country">The country.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="firstOrdinal">The place of its first post within the country.</param>
    /// <param name="month">The month.</param>
    public void Fill(CountryKey country, in Employer employer, long firstOrdinal, YearMonth month)
    {
        Count = 0;
        Span<Tenure> tenures = stackalloc Tenure[2];
        for (int slot = 0; slot < employer.Posts; slot++)
        {
            ulong key = Dice.Key(employer.Key, 100 + slot);
            Dice dice = new(Dice.Key(key, -1));
            JobProfile profile = PostPlan.ProfileOf(employer, slot, firstOrdinal + slot, country.Employers, ref dice);
            Post post = new(key, employer, slot, profile, country);
            int holders = profile.Turnover.Holders(key, month, tenures);
            foreach (ref readonly Tenure tenure in tenures[..holders])
            {
                Add(Job.Draw(post, tenure));
            }
        }

        Sort();
    }

    private void Add(in Job job)
    {
        if (Count == _jobs.Length)
        {
            Array.Resize(ref _jobs, Count * 2);
            Array.Resize(ref _numbers, Count * 2);
            Array.Resize(ref _order, Count * 2);
        }

        _jobs[Count] = job;
        _numbers[Count] = job.Insured.Value;
        _order[Count] = Count;
        Count++;
    }

    /// <summary>
    /// Sorts by number. Who succeeds a person born on the same day would have the same number, once in some thousand
    /// changes: such a successor does not appear, as an insured has one affiliation an employer.
    /// </summary>
    private void Sort()
    {
        Array.Sort(_numbers, _order, 0, Count);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (kept == 0 || _numbers[i] != _numbers[kept - 1])
            {
                _numbers[kept] = _numbers[i];
                _order[kept++] = _order[i];
            }
            else if (_order[i] < _order[kept - 1])
            {
                _order[kept - 1] = _order[i];
            }
        }

        Count = kept;
    }
}
