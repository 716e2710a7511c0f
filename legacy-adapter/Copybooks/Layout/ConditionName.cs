namespace BS2000Bridge.Copybooks;

/// <summary>A condition on an item (level 88).</summary>
public sealed class ConditionName
{
    internal ConditionName(string name, IReadOnlyList<string> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The values for which it is true; a range as <c>1 THRU 5</c>, bytes as <c>X'C1'</c>, figurative constants by their word.</summary>
    public IReadOnlyList<string> Values { get; }
}
