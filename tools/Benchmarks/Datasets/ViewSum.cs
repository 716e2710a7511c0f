using System.Runtime.CompilerServices;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>Adds up by the generated view.</summary>
internal static class ViewSum
{
    /// <summary>The sums of a whole file.</summary>
    public static WageSums OfFile(string path, FramingSettings framing)
    {
        WageSums sums = default;
        using DatasetReader reader = DatasetReader.Open(path, framing, "DECSAL");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            Add(batch, ref sums);
        }

        return sums;
    }

    /// <summary>Adds the records of a batch.</summary>
    public static void Add(RecordBatch batch, ref WageSums sums)
    {
        WageSums local = sums;
        for (int i = 0; i < batch.Count; i++)
        {
            Add(new DecsalRecordView(batch[i]), ref local);
        }

        sums = local;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(DecsalRecordView view, ref WageSums sums)
    {
        bool reads = view.TryGetEmployeur(out long value);
        sums.Employer += value;
        reads &= view.TryGetAssure(out value);
        sums.Insured += value;
        reads &= view.TryGetPeriode(out value);
        sums.Month += value;
        reads &= view.TryGetJourDebut(out value);
        sums.FirstDay += value;
        reads &= view.TryGetJourFin(out value);
        sums.LastDay += value;
        reads &= view.TryGetHeures(out value);
        sums.Hours += value;
        reads &= view.TryGetHeuresInactives(out value);
        sums.IdleHours += value;
        reads &= view.TryGetHeuresSuppl(out value);
        sums.Overtime += value;
        reads &= view.TryGetDateReception(out value);
        sums.Received += value;
        reads &= view.TryGetNbElements(out value);
        sums.Elements += value;
        int count = view.ElementCount;
        for (int i = 0; i < count; i++)
        {
            reads &= view.TryGetElCode(i, out value);
            sums.Codes += value;
            reads &= view.TryGetElMontant(i, out value);
            sums.Amounts += value;
        }

        sums.Unreadable += reads ? 0 : 1;
    }
}
