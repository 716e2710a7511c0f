namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// Records whose key could not be read, while the merge passes the place where they stand. Both sides are in key order, so a
/// keyless record between two keys belongs to one of these two or to a declaration between them. It is set against what has no
/// counterpart there: one damaged key must not be reported as two differences.
/// </summary>
internal sealed class KeylessRecords
{
    private long _cases;
    private long _linesBefore;
    private long _linesHere;

    /// <summary>Notes a case of the modern side that has no key.</summary>
    public void AddCase() => _cases++;

    /// <summary>Takes a case that may be the input of a legacy declaration without one.</summary>
    /// <returns>Whether there was such a case.</returns>
    public bool TakeCase()
    {
        if (_cases == 0)
        {
            return false;
        }

        _cases--;
        return true;
    }

    /// <summary>Takes all cases for which no legacy declaration stood at their place.</summary>
    /// <returns>How many there were.</returns>
    public long TakeCases()
    {
        long cases = _cases;
        _cases = 0;
        return cases;
    }

    /// <summary>The legacy side leaves a group: what stood among it and behind it now stands before the next one.</summary>
    public void LeaveGroup()
    {
        _linesBefore = _linesHere;
        _linesHere = 0;
    }

    /// <summary>Notes legacy records without a key that stand before the next group.</summary>
    public void AddLinesBefore(long records) => _linesBefore += records;

    /// <summary>Notes legacy records without a key that stand among a group's or right behind them.</summary>
    public void AddLinesHere(long records) => _linesHere = records;

    /// <summary>Takes a legacy record that may be the counterpart of one modern line.</summary>
    /// <returns>Whether there was such a record.</returns>
    public bool TakeLine()
    {
        if (_linesBefore > 0)
        {
            _linesBefore--;
            return true;
        }

        if (_linesHere > 0)
        {
            _linesHere--;
            return true;
        }

        return false;
    }

    /// <summary>
    /// Takes legacy records that may be all lines of a modern declaration without counterpart. As many as it has, or none: a
    /// declaration is written as a whole.
    /// </summary>
    /// <returns>Whether there were enough.</returns>
    public bool TakeLines(long records)
    {
        if (_linesBefore < records)
        {
            return false;
        }

        _linesBefore -= records;
        return true;
    }
}
