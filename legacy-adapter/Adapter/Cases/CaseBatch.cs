using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>Declarations with the records that belong to them, copied together and not yet decoded.</summary>
internal sealed class CaseBatch(CaseTranslators month, CaseCounters counters, Action<CaseBatch> release) : SourceBatch<CaseRecord>
{
    /// <summary>Declarations in a batch.</summary>
    public const int Capacity = 1024;

    // Room for the three records of the centre's copybooks. At a site with longer ones the buffer grows in its first batches.
    private const int BytesPerCase = 400;

    private readonly RawCase[] _raw = new RawCase[Capacity];
    private byte[] _bytes = new byte[Capacity * BytesPerCase];
    private int _used;

    /// <summary>Whether no declaration more fits.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>Whether the batch counts for a reading.</summary>
    public bool Belongs(CaseCounters reading) => ReferenceEquals(reading, counters);

    /// <summary>Empties the batch for its next use.</summary>
    public void Clear()
    {
        Count = 0;
        _used = 0;
        Quarantined.Clear();
        if (Items.Length == 0)
        {
            Items = new CaseRecord[Capacity];
        }
    }

    /// <summary>Adds a declaration.</summary>
    /// <param name="declaration">Its record.</param>
    /// <param name="number">The number of its record, in key order.</param>
    /// <param name="offset">The offset of its record in the file.</param>
    /// <param name="key">Its key; null when it cannot be read.</param>
    /// <param name="employer">Its employer.</param>
    /// <param name="affil">The walk over the affiliations, standing at its own; null when it has none.</param>
    /// <param name="cumul">The walk over the years, standing at its own; null when it has none.</param>
    public void Add(
        ReadOnlySpan<byte> declaration, long number, long offset, DeclarationKey? key, EmployerEntry employer, KeyedCursor? affil, KeyedCursor? cumul)
    {
        _raw[Count++] = new RawCase
        {
            Key = key ?? default,
            HasKey = key is not null,
            Employer = employer,
            Declaration = Keep(declaration, number, offset, isFirstUse: true),
            Affiliation = affil is null ? default : Keep(affil.Record, affil.Number, affil.Offset, affil.IsFirstUse),
            YearToDate = cumul is null ? default : Keep(cumul.Record, cumul.Number, cumul.Offset, cumul.IsFirstUse),
        };
    }

    /// <inheritdoc/>
    public override void Decode()
    {
        for (int i = 0; i < Count; i++)
        {
            Items[i].Key = _raw[i].Key;
            Items[i].RecordNumber = month.Decsal.OriginalNumber(_raw[i].Declaration.Number);
            Items[i].Status = Decode(in _raw[i], ref Items[i]);
        }
    }

    /// <inheritdoc/>
    public override void Quarantine(int index, string reason)
    {
        ref RawCase raw = ref _raw[index];
        Items[index].Status = ReadStatus.Quarantined;
        RejectDeclaration(in raw, new Rejection("", 0, "", reason, Personal: false));
    }

    /// <inheritdoc/>
    public override void Release() => release(this);

    private ReadStatus Decode(in RawCase raw, ref CaseRecord item)
    {
        ReadOnlySpan<byte> declaration = Bytes(in raw.Declaration);
        if (!raw.HasKey)
        {
            RejectDeclaration(in raw, month.Declarations.RejectKey(declaration));
            return ReadStatus.QuarantinedWithoutKey;
        }

        // What belongs to a declaration is looked at even when the declaration itself is refused: no bad record stays unseen.
        bool joined = raw.Employer.Readable & ReadAffiliation(in raw, ref item) & ReadYearToDate(in raw, ref item);
        Rejection? rejection = month.Declarations.Read(declaration, out item.Case.Declaration)
            ?? (!raw.Employer.Known ? month.Declarations.RejectEmployer(declaration, $"unknown employer: {month.Empl.Name} has no such number") : null)
            ?? (raw.Affiliation.Length == 0
                ? month.Declarations.RejectInsured(declaration, $"unknown insured: {month.Affil.Name} has no affiliation of this number with this employer")
                : null);
        if (rejection is not null)
        {
            RejectDeclaration(in raw, rejection);
            return ReadStatus.Quarantined;
        }

        item.Case.Employer = raw.Employer.Profile;
        return joined ? ReadStatus.Read : ReadStatus.Quarantined;
    }

    private bool ReadAffiliation(in RawCase raw, ref CaseRecord item)
    {
        item.Case.Affiliation = default;
        Rejection? rejection = raw.Affiliation.Length == 0 ? null : month.Affiliations.Read(Bytes(in raw.Affiliation), out item.Case.Affiliation);
        if (rejection is not null && raw.Affiliation.IsFirstUse)
        {
            counters.RejectAffiliation();
            Quarantined.Add(month.Affil.Quarantine(rejection, raw.Affiliation.Number, raw.Affiliation.Offset, raw.Key));
        }

        return rejection is null;
    }

    private bool ReadYearToDate(in RawCase raw, ref CaseRecord item)
    {
        item.Case.YearToDate = default;
        Rejection? rejection = raw.YearToDate.Length == 0 ? null : month.YearToDate.Read(Bytes(in raw.YearToDate), out item.Case.YearToDate);
        if (rejection is not null && raw.YearToDate.IsFirstUse)
        {
            counters.RejectYear();
            Quarantined.Add(month.Cumul.Quarantine(rejection, raw.YearToDate.Number, raw.YearToDate.Offset, raw.Key));
        }

        return rejection is null;
    }

    private void RejectDeclaration(in RawCase raw, Rejection rejection)
    {
        counters.RejectDeclaration();
        Quarantined.Add(month.Decsal.Quarantine(rejection, raw.Declaration.Number, raw.Declaration.Offset, raw.HasKey ? raw.Key : null));
    }

    private Slice Keep(ReadOnlySpan<byte> record, long number, long offset, bool isFirstUse)
    {
        if (_used + record.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + record.Length));
        }

        record.CopyTo(_bytes.AsSpan(_used));
        var slice = new Slice(_used, record.Length, number, offset, isFirstUse);
        _used += record.Length;
        return slice;
    }

    private ReadOnlySpan<byte> Bytes(in Slice slice) => _bytes.AsSpan(slice.Start, slice.Length);

    private struct RawCase
    {
        public DeclarationKey Key;
        public bool HasKey;
        public EmployerEntry Employer;
        public Slice Declaration;
        public Slice Affiliation;
        public Slice YearToDate;
    }

    private readonly record struct Slice(int Start, int Length, long Number, long Offset, bool IsFirstUse);
}
