using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>
/// The actual sizes within one record: of each table and each group of variable length how often it occurs, and its
/// bytes. What cannot vary is set once.
/// </summary>
internal sealed class RecordShape
{
    /// <summary>Stands for a size or place that the record does not tell.</summary>
    public const int Unknown = RecordGeometry.Unknown;

    private readonly RecordLayout _layout;
    private readonly RecordGeometry _geometry;
    private readonly PlanSize[] _sizes;
    private readonly int[] _counted;
    private readonly int[] _variable;
    private readonly int[] _lengths;

    public RecordShape(RecordLayout layout, PlanSize[] sizes)
    {
        _layout = layout;
        _geometry = layout.Geometry;
        _sizes = sizes;
        Counts = [.. sizes.Select(size => size.Item.Occurs?.Max ?? 1)];
        Elements = [.. sizes.Select(size => size.Item.ElementLength)];
        _lengths = [.. sizes.Select(size => size.Item.Length)];
        _counted = [.. Enumerable.Range(0, sizes.Length).Where(size => sizes[size].Item.Occurs?.DependingOn is not null)];

        // What is within stands later in the copybook, so that backwards every size finds those it needs.
        _variable = [.. Enumerable.Range(0, sizes.Length).Where(size => sizes[size].Item.IsVariable).Reverse()];
    }

    /// <summary>How often each occurs; <see cref="Unknown"/> when its counter does not read or is out of range.</summary>
    public int[] Counts { get; }

    /// <summary>The bytes of one occurrence of each, or <see cref="Unknown"/>.</summary>
    public int[] Elements { get; }

    /// <summary>The sizes that a counter decides.</summary>
    public ReadOnlySpan<int> Counted => _counted;

    /// <summary>The bytes of the record, or <see cref="Unknown"/>.</summary>
    public int RecordLength => _layout.Items[0].IsVariable ? _lengths[0] : _layout.MaxLength;

    /// <summary>The first table whose number of occurrences is not known; null when all are.</summary>
    public PlanSize? FirstUnknown
    {
        get
        {
            foreach (int size in _counted)
            {
                if (Counts[size] == Unknown)
                {
                    return _sizes[size];
                }
            }

            return null;
        }
    }

    /// <summary>Takes the sizes of a record from its counters.</summary>
    public void Measure(ReadOnlySpan<byte> record)
    {
        foreach (int size in _counted)
        {
            Counts[size] = _geometry.Count(_sizes[size].Item, record);
        }

        Apply();
    }

    /// <summary>Works the lengths out from <see cref="Counts"/>.</summary>
    public void Apply()
    {
        foreach (int size in _variable)
        {
            int element = Shrink(_sizes[size].Item.ElementLength, _sizes[size].Shrinking);
            Elements[size] = element;
            _lengths[size] = element == Unknown || Counts[size] == Unknown ? Unknown : element * Counts[size];
        }
    }

    /// <summary>Where a member begins in an occurrence of its group.</summary>
    /// <param name="member">The member.</param>
    /// <param name="start">Where the occurrence begins, or <see cref="Unknown"/>.</param>
    public int Place(PlanMember member, int start) =>
        // Nearly every field stands before all tables of variable length: one addition, small enough to be built in.
        member.Before.Length == 0 && start != Unknown ? start + member.Offset : PlaceSlowly(member, start);

    /// <summary>Where an occurrence in a table begins.</summary>
    public int Occurrence(int start, int table, int index) =>
        index == 0 ? start : start == Unknown || Elements[table] == Unknown ? Unknown : start + (index * Elements[table]);

    private int PlaceSlowly(PlanMember member, int start)
    {
        int within = member.Offset;
        foreach (ArraySegment<int> before in member.Before)
        {
            within = within == Unknown ? Unknown : Shrink(within, before);
        }

        return start == Unknown || within == Unknown ? Unknown : start + within;
    }

    private int Shrink(int length, ReadOnlySpan<int> sizes)
    {
        foreach (int size in sizes)
        {
            if (_lengths[size] == Unknown)
            {
                return Unknown;
            }

            length -= _sizes[size].Item.Length - _lengths[size];
        }

        return length;
    }
}
