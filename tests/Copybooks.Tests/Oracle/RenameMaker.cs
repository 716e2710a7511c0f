namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Chooses what a level 66 renames: items outside tables and redefinitions, of a record of fixed length. It makes GnuCOBOL
/// 3.1 forget BLANK WHEN ZERO, so a record has one or the other.
/// </summary>
internal static class RenameMaker
{
    public static RandomRename? Make(Random random, Node record)
    {
        List<Node> items = [.. record.All.Where(node => node.Name is not null && IsEligible(node))];
        bool excluded = record.All.Any(node => node.Table?.Counter is not null || node.Clauses.Contains(FieldMaker.BlankWhenZero));
        if (items.Count == 0 || excluded || random.Next(2) == 0)
        {
            return null;
        }

        Node from = items[random.Next(items.Count)];
        List<Node> later = [.. items.SkipWhile(node => node != from).Where(node => !from.All.Contains(node))];
        return new RandomRename(record.Name + "-RN", from, later.Count == 0 || random.Next(4) == 0 ? null : later[random.Next(later.Count)]);
    }

    private static bool IsEligible(Node node)
    {
        bool eligible = node.Parent is not null && node.Tables.Count == 0;
        for (Node? group = node; group is not null; group = group.Parent)
        {
            eligible &= group.Redefines is null;
        }

        return eligible;
    }
}
