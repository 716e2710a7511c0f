namespace BS2000Bridge.Copybooks.Layout;

/// <summary>A condition on an item (level 88).</summary>
public sealed class ConditionName
{
    internal ConditionName(string name, IReadOnlyList<string> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>Its name as written.</summary>
    public string Name { get; }

    /// <summary>The values for which it is true; a range as <c>1 THRU 5</c>, bytes as <c>X'C1'</c>, national ones as <c>NX'00C1'</c>, what repeats as <c>ALL x</c>, figurative constants by their word in upper case.</summary>
    public IReadOnlyList<string> Values { get; }
}
