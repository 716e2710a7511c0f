using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>The legacy's contribution records of made-up declarations, as an adapter groups them: one item a run of adjacent records.</summary>
internal static class SampleLegacyRecords
{
    /// <summary>All items, in the order of the declarations.</summary>
    public static IEnumerable<ContributionRecord> Of(IEnumerable<DeclarationBuilder> declarations, int withoutKeyFirst)
    {
        foreach (ContributionRecord item in WithoutKey(withoutKeyFirst))
        {
            yield return item;
        }

        foreach (DeclarationBuilder one in declarations)
        {
            int inFront = one.Split ? one.Legacy.Count / 2 : one.Legacy.Count;
            List<ContributionRecord> parts = [Group(one, one.Legacy[..inFront], one.Quarantined), .. WithoutKey(one.WithoutKeyBehind), Group(one, one.Legacy[inFront..], [])];
            foreach (ContributionRecord part in parts.Where(part => part.Status != ReadStatus.Read || part.Lines.Count + part.QuarantinedRecords > 0))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<ContributionRecord> WithoutKey(int records) =>
        Enumerable.Repeat(new ContributionRecord { Status = ReadStatus.QuarantinedWithoutKey }, records);

    private static ContributionRecord Group(DeclarationBuilder one, List<ContributionLine> lines, List<Branch> quarantined)
    {
        var item = new ContributionRecord { Key = one.Key, Scheme = one.Case.Affiliation.Scheme, FirstRecordNumber = 1, QuarantinedRecords = quarantined.Count };
        foreach (ContributionLine line in lines)
        {
            if (!item.Lines.TryAdd(in line))
            {
                item.DuplicateBranches |= (byte)(1 << (int)line.Branch);
                item.DuplicateRecords++;
                item.DuplicateTotals.Add(in line);
            }
        }

        foreach (Branch branch in quarantined)
        {
            item.QuarantinedBranches |= (byte)(1 << (int)branch);
        }

        return item;
    }
}
