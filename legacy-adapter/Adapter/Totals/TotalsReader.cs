using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Totals;

/// <summary>Reads the legacy's control totals, dataset TOTAUX.</summary>
internal static class TotalsReader
{
    /// <summary>The totals by branch and, under null, of all branches. A record that cannot be read states nothing.</summary>
    public static IReadOnlyList<KeyValuePair<Branch?, LineTotals>> Read(LegacyDataset dataset)
    {
        TextField risk = dataset.Layout.Text("TOTAL-RISQUE");
        NumericField count = dataset.Layout.Numeric("TOTAL-NOMBRE");
        NumericField bases = Bind.Amount(dataset.Layout, "TOTAL-ASSIETTE");
        NumericField insured = Bind.Amount(dataset.Layout, "TOTAL-PART-ASSURE");
        NumericField employer = Bind.Amount(dataset.Layout, "TOTAL-PART-PATRONALE");
        CodeTable<Branch> branches = BranchCodes.In(dataset.CodePage);

        // ** is the line of all branches together, as the batch program writes it.
        CodeTable<bool> all = new(dataset.CodePage, ("**", true));
        var totals = new List<KeyValuePair<Branch?, LineTotals>>();
        using DatasetReader reader = dataset.Read();
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                ReadOnlySpan<byte> record = batch[i];
                LineTotals one = default;
                bool known = branches.TryRead(risk, record, out Branch branch) || all.TryRead(risk, record, out _);
                if (known && count.TryRead(record, out one.Records) && bases.TryRead(record, out one.BaseCents)
                    && insured.TryRead(record, out one.InsuredCents) && employer.TryRead(record, out one.EmployerCents))
                {
                    totals.Add(new(all.TryRead(risk, record, out _) ? null : branch, one));
                }
            }
        }

        return totals;
    }
}
