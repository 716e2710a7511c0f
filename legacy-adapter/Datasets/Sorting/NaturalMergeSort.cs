namespace BS2000Bridge.Datasets.Sorting;

/// <summary>
/// A stable sort that takes the stretches which are in order already and merges them two by two: datasets are in order
/// for the most part. It moves numbers of entries, not the entries.
/// </summary>
internal static class NaturalMergeSort
{
    /// <summary>The indexes of the entries in the order of their keys, equal keys in the order given.</summary>
    public static int[] Order(ReadOnlySpan<SortEntry> entries)
    {
        int[] order = new int[entries.Length];
        List<int> ends = [];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            if (i > 0 && entries[i].Key < entries[i - 1].Key)
            {
                ends.Add(i);
            }
        }

        ends.Add(order.Length);
        int[] other = ends.Count > 1 ? new int[order.Length] : [];
        while (ends.Count > 1)
        {
            ends = MergePairs(entries, order, other, ends);
            (order, other) = (other, order);
        }

        return order;
    }

    private static List<int> MergePairs(ReadOnlySpan<SortEntry> entries, int[] source, int[] target, List<int> ends)
    {
        var merged = new List<int>((ends.Count + 1) / 2);
        int start = 0;
        for (int pair = 0; pair < ends.Count; pair += 2)
        {
            int middle = ends[pair], end = pair + 1 < ends.Count ? ends[pair + 1] : middle;
            Merge(entries, source.AsSpan(start, middle - start), source.AsSpan(middle, end - middle), target.AsSpan(start, end - start));
            merged.Add(end);
            start = end;
        }

        return merged;
    }

    private static void Merge(ReadOnlySpan<SortEntry> entries, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> target)
    {
        int l = 0, r = 0, t = 0;
        while (l < left.Length && r < right.Length)
        {
            // Of equal keys the left one, which came first, goes first.
            target[t++] = entries[right[r]].Key < entries[left[l]].Key ? right[r++] : left[l++];
        }

        left[l..].CopyTo(target[t..]);
        right[r..].CopyTo(target[(t + left.Length - l)..]);
    }
}
