namespace BS2000Bridge.Copybooks.Tests.Oracle;

public sealed class OracleTests
{
    [CobcFact]
    public void Try()
    {
        int seed = 1;
        var random = new Random(seed);
        var refused = new Dictionary<string,int>(); int failed = 0, good = 0;
        var failures = new List<string>();
        for (int k = 0; k < 4; k++)
        {
            bool sliding = k % 2 == 0;
            SourceForm form = k % 3 == 0 ? SourceForm.Fixed : SourceForm.Free;
            List<RandomCopybook> copybooks = [.. Enumerable.Range(1, 50).Select(i => new RandomCopybook(i, random, form, sliding))];
            IReadOnlyList<CobolAnswer> answers = CobolBatch.Run(copybooks, form, sliding);
            int at = 0;
            foreach (var c in copybooks)
            {
                try
                {
                    var cb = Copybook.Parse(c.Files[c.FileName], c.FileName, new CopybookOptions { Form = form, SlidingItems = sliding, NativeOrder = ByteOrder.Little, Floats = FloatFormat.Ieee, Library = (n, _) => c.Files.TryGetValue(n, out var t) || c.Files.TryGetValue(n + ".cpy", out t) ? new CopyText(t, n) : null });
                    for (int i = 0; i < c.Records.Count; i++)
                    { var a = answers[at + i]; var layout = cb.Records[i];
                      try { new OracleCheck(c, c.Records[i], layout, a, seed).Run(); good++; } catch (Exception e) { failed++; failures.Add(e.Message); } }
                }
                catch (CopybookException e) { string m = e.Message[(e.Message.IndexOf("column")+10)..]; m = m.Length > 60 ? m[..60] : m; refused[m] = refused.GetValueOrDefault(m) + 1; }
                at += c.Records.Count;
            }
        }
        Console.WriteLine($"0 good {good} failed {failed}");
        foreach (var r in refused.OrderByDescending(r => r.Value).Take(30)) Console.WriteLine($"0 {r.Value} {r.Key}");
        foreach (var f in failures.OrderBy(f => f.Length).Take(5)) Console.WriteLine("0 " + f);
    }
}
