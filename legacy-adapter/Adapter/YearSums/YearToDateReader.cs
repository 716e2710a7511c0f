using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.YearSums;

/// <summary>Reads sums of the year that are in order through the view of CUMUL; false sends the caller to the fields.</summary>
internal static class YearToDateReader
{
    /// <summary>Reads the key.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured)
    {
        CumulView view = new(record);
        return view.TryGetEmployeur(out employer) & view.TryGetAssure(out insured);
    }

    /// <summary>Reads the sums of a year, by the branches in the order of the record.</summary>
    public static bool TryRead(ReadOnlySpan<byte> record, int year, ReadOnlySpan<Branch> order, out YearToDate sums)
    {
        sums = default;
        CumulView view = new(record);
        bool reads = view.TryGetAnnee(out long found) & view.TryGetPlafonds(out sums.Ceilings) && found == year && sums.Ceilings >= Money.Zero;
        for (int i = 0; reads && i < order.Length; i++)
        {
            int branch = (int)order[i];
            reads = view.TryGetRemuneration(i, out sums.Pay[branch]) & view.TryGetAssiette(i, out sums.Charged[branch])
                && sums.Pay[branch] >= Money.Zero && sums.Charged[branch] >= Money.Zero;
        }

        return reads;
    }
}
