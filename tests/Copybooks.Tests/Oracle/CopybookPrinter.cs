namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Writes a random copybook as text: fixed or free, capital or not, with comments, some of it in a file that it copies.</summary>
internal sealed class CopybookPrinter(Random random, RandomCopybook copybook)
{
    private readonly bool _lower = random.Next(3) == 0;

    public void Print()
    {
        var entries = new List<string>();
        foreach (RandomRecord record in copybook.Records)
        {
            entries.AddRange(record.Root.All.SelectMany(Entries));
            if (record.Rename is { } rename)
            {
                entries.Add($"66 {rename.Name} RENAMES {rename.From.Name}{(rename.Thru is null ? string.Empty : $" {Any("THRU", "THROUGH")} {rename.Thru.Name}")}.");
            }
        }

        if (_lower)
        {
            entries = [.. entries.Select(entry => entry.Contains('"') ? entry : entry.ToLowerInvariant())];
        }

        var lines = new CopybookLines(random, copybook.Form);
        if (entries.Count > 3 && random.Next(3) == 0)
        {
            int first = random.Next(1, entries.Count - 1), count = random.Next(1, entries.Count - first + 1);
            entries = [.. entries[..first], Copied(entries.GetRange(first, count)), .. entries[(first + count)..]];
        }

        copybook.Files[copybook.FileName] = lines.Of(entries);
    }

    /// <summary>Moves entries to a file of their own, with another beginning of the names; returns the COPY that brings them back.</summary>
    private string Copied(List<string> entries)
    {
        string file = copybook.Name + "B", prefix = _lower ? copybook.Name.ToLowerInvariant() : copybook.Name;
        (string written, string clause) = random.Next(4) switch
        {
            0 => (":TAG:-", $" REPLACING ==:TAG:== BY =={copybook.Name}=="),
            1 => ("(X)-", $" REPLACING ==(X)== BY =={copybook.Name}=="),
            2 => ("QQ-", $" REPLACING LEADING ==QQ== BY =={copybook.Name}=="),
            _ => (prefix + "-", string.Empty),
        };
        IEnumerable<string> renamed = entries.Select(entry => entry
            .Replace(prefix + "-", written, StringComparison.Ordinal)
            .Replace(copybook.Name + "-", written, StringComparison.Ordinal));
        copybook.Files[file + ".cpy"] = new CopybookLines(random, copybook.Form).Of([.. renamed]);
        return $"COPY {Any(file, $"\"{file}.cpy\"")}{clause}.";
    }

    private IEnumerable<string> Entries(Node node)
    {
        List<string> clauses = [.. node.Clauses];
        if (node.Picture.Length > 0)
        {
            // GnuCOBOL 3.1 reads no line that begins with a currency sign.
            string clause = $"{Any("PIC", "PICTURE", "PIC IS")} {node.Picture}";
            clauses.Add(node.Picture[0] == '$' ? clause.Replace(' ', CopybookLines.Unbroken) : clause);
        }

        if (node.Table is { } table)
        {
            clauses.Add(table.ToString());
        }

        if (node.Kind == FieldKind.Text && node.Parent is not null && node is { Redefines: null, HasValues: true, Tables.Count: 0, Digits: > 0 } && random.Next(5) == 0)
        {
            clauses.Add($"VALUE {Any("SPACES", "ALL \"*\"", "IS \"A\"")}");
        }

        string[] order = [.. clauses];
        random.Shuffle(order);
        string name = node.Name ?? Any("FILLER", "FILLER", string.Empty);
        string redefines = node.Redefines is { } target ? $" REDEFINES {target.Name}" : string.Empty;
        yield return $"{node.Level:00} {name}{redefines} {string.Join(' ', order)}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd() + ".";
        for (int i = 0; i < node.Conditions.Count; i++)
        {
            yield return $"88 {node.Name}-IS{i} {node.Conditions[i]}";
        }
    }

    private string Any(params string[] of) => of[random.Next(of.Length)];
}
