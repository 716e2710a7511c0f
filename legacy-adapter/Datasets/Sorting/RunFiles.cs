using BS2000Bridge.Datasets.Survey;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>The sorted runs on disk, and their merge: so many at once as the memory has buffers for.</summary>
internal sealed class RunFiles(string folder, int memory, CancellationToken cancellationToken)
{
    private const int MaxAtOnce = 128;

    private readonly Queue<string> _paths = [];
    private int _made;

    public bool IsEmpty => _paths.Count == 0;

    private int AtOnce => Math.Clamp(memory / RunReader.BufferLength, 2, MaxAtOnce);

    /// <summary>Writes the records of a buffer as a run.</summary>
    public void Add(SortBuffer buffer) => Write(buffer.SortInto);

    /// <summary>Merges all runs.</summary>
    public void MergeInto(ISortedRecords target)
    {
        // As many files at once as there are buffers: beyond, the disk would seek for every record.
        while (_paths.Count > AtOnce)
        {
            Write(run => Merge(AtOnce, run));
        }

        Merge(_paths.Count, target);
    }

    private void Write(Action<ISortedRecords> fill)
    {
        string path = Path.Combine(folder, $"{_made++}.run");
        using (var run = new RunWriter(path))
        {
            fill(run);
        }

        _paths.Enqueue(path);
    }

    private void Merge(int count, ISortedRecords target)
    {
        const int CancellationInterval = 1 << 14;
        var readers = new List<RunReader>();
        var heads = new PriorityQueue<RunReader, (RecordKey Key, long Number)>(count);
        try
        {
            for (int i = 0; i < count; i++)
            {
                readers.Add(new RunReader(_paths.Dequeue()));
                readers[i].Read();
                heads.Enqueue(readers[i], (readers[i].Key, readers[i].Number));
            }

            for (long taken = 0; heads.TryPeek(out RunReader? first, out _); taken++)
            {
                // Asked now and then: a merge hands out millions of records, and each takes less time than a careful look around.
                if (taken % CancellationInterval == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                target.Take(first.Key, first.Number, first.Record);
                if (first.Read())
                {
                    heads.DequeueEnqueue(first, (first.Key, first.Number));
                }
                else
                {
                    heads.Dequeue();
                }
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }
}
